-- tenant · a person says how a call ended that nobody told the end of. Writes messaging.bridge.
update messaging.bridge b
set state = 'ended', how = case when b.state = 'dialled' then 'answered' else 'closed' end, ended_at = :now
where b.tenant_id = :tenant and b.about = :about and b.state in ('asked', 'unknown', 'ringing', 'dialled')
