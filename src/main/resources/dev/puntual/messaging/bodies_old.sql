-- tenant · the next subjects of the walk, by index, and whether nothing went to them or came from them since a day. Reads
-- messaging.message, answer and retention. Costs a look at each message of a page of subjects, once a month.
select s.subject_id,
       s.last_at < :before and not exists (
         select from messaging.answer a
         where a.tenant_id = :tenant and a.subject_id = s.subject_id and a.received_at >= :before) as old
from (
  select m.subject_id, max(m.requested_at) as last_at
  from messaging.message m
  where m.tenant_id = :tenant
    and m.subject_id > coalesce(
      (select r.body_after from messaging.retention r where r.tenant_id = :tenant), '00000000-0000-0000-0000-000000000000')
  group by m.subject_id
  order by m.subject_id
  limit :page
) s
order by s.subject_id
