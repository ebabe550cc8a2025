-- tenant · the next subjects of the walk, by index, and whether nothing went to them or came from them since a day; whoever
-- only ever wrote to us is one, too. Reads messaging.message, answer and retention. Costs a look at each message and answer
-- of a page of subjects, once a month.
with walk as (
  select coalesce(
    (select r.body_after from messaging.retention r where r.tenant_id = :tenant), '00000000-0000-0000-0000-000000000000') as after
)
select s.subject_id, max(s.last_at) < :before as old
from (
  (select m.subject_id, max(m.requested_at) as last_at
   from messaging.message m
   where m.tenant_id = :tenant and m.subject_id > (select w.after from walk w)
   group by m.subject_id
   order by m.subject_id
   limit :page)
  union all
  (select a.subject_id, max(a.received_at)
   from messaging.answer a
   where a.tenant_id = :tenant and a.subject_id > (select w.after from walk w)
   group by a.subject_id
   order by a.subject_id
   limit :page)
) s
group by s.subject_id
order by s.subject_id
limit :page
