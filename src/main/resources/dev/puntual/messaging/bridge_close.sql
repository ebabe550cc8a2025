-- tenant · a person says that nobody was called; not once the other telephone was dialled. Writes messaging.bridge.
update messaging.bridge b
set state = 'ended', how = 'closed', ended_at = :now
where b.tenant_id = :tenant and b.about = :about and b.state in ('asked', 'unknown', 'ringing')
