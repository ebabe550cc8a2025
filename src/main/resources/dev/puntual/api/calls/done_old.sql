-- tenant · forgets calls that are old enough, some at a time, the oldest first; a second time finds none. Writes api.done.
with old as (
  select d.done_id from api.done d
  where d.tenant_id = :tenant and d.done_at <= :until::timestamptz
  order by d.done_at
  limit :most
)
delete from api.done d
using old o
where d.tenant_id = :tenant and d.done_id = o.done_id
