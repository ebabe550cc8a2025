-- tenant · Puts letters into the mailbox in the house. The same attempt twice is one. Writes messaging.mailbox.
insert into messaging.mailbox (tenant_id, delivered_at, message_id, attempt_no)
select l.tenant_id, :now, l.message_id, l.attempt_no
from messaging.letter l
join unnest(:messages::uuid[], :attempts::int[]) as t (message_id, attempt_no)
  on t.message_id = l.message_id and t.attempt_no = l.attempt_no
where l.tenant_id = :tenant
on conflict do nothing
