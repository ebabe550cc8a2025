-- tenant · Takes back the edits of one part whose messages never came to be. Reads messaging.message, reads and writes
-- messaging.edit. A repeat finds none.
insert into messaging.edit (tenant_id, message_id, edit_no, part_of, undone, subject, body, edited_by, edited_at)
select e.tenant_id, e.message_id, e.edit_no + 1, e.part_of, true, '', '', null, :now
from messaging.edit e
where e.tenant_id = :tenant and e.part_of = cast(:partOf as uuid) and not e.undone
  and not exists (
    select from messaging.edit x
    where x.tenant_id = :tenant and x.message_id = e.message_id and x.edit_no > e.edit_no)
  and not exists (
    select from messaging.message m where m.tenant_id = :tenant and m.message_id = e.message_id)
on conflict do nothing
