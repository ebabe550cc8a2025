-- tenant · Since when the oldest row that may leave has been waiting. Reads messaging.ready.
select min(r.due_at) from messaging.ready r
where r.tenant_id = :tenant and r.channel = 'email' and r.due_at <= :now
