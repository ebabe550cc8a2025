-- I10 · every message ends, as it was heard, and none vanishes; nothing waits for ever.
select 'message ' || s.message_id || ' vanished'
from crash.seen s
left join messaging.message m on m.tenant_id = :tenant and m.message_id = s.message_id
where s.tenant_id = :tenant and m.message_id is null
union all
select 'message ' || m.message_id || ' is ' || m.state || ' ' || m.reason || ' and ' ||
  case when o.heard then 'was heard' else 'nobody heard it' end
from messaging.message m,
  lateral (select exists (select from crash.handed h where h.tenant_id = :tenant and h.message_id = m.message_id) as heard) o
where m.tenant_id = :tenant and not case
  when m.state in ('ready', 'sending') then false
  when m.state = 'accepted' then o.heard
  when m.state = 'unknown' then m.reason <> ''
  else not o.heard end
union all
select 'attempt of ' || a.message_id || ' is left open'
from messaging.attempt a where a.tenant_id = :tenant and a.outcome is null
union all
select 'message ' || r.message_id || ' waits for ever' from messaging.ready r where r.tenant_id = :tenant
union all
select 'request ' || r.message_id || ' waits for ever' from messaging.in_request r where r.tenant_id = :tenant
union all
select 'entry ' || e.entry_id || ' waits for ever' from receivables.in_entry e where e.tenant_id = :tenant
union all
select 'notice ' || n.notice_id || ' waits for ever' from payments.notice n where n.tenant_id = :tenant and n.folded_at is null
union all
select 'payment ' || p.payment_id || ' is told of to nobody' from payments.payment p where p.tenant_id = :tenant and p.announced < p.revision
