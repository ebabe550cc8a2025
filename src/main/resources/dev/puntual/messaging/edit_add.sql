-- tenant · Keeps words for one message as its newest edit, or the taking back of them. Two people at once: the second
-- meets the key and is told. Reads tenants.v_tenant, reads and writes messaging.edit.
insert into messaging.edit (tenant_id, message_id, edit_no, part_of, undone, subject, body, edited_by, edited_at)
select c.tenant_id, :message, coalesce(max(e.edit_no), 0) + 1, cast(:partOf as uuid), :undone, :subject, :body,
  cast(:person as uuid), :now
from tenants.v_tenant c
left join messaging.edit e on e.tenant_id = :tenant and e.message_id = :message
where c.tenant_id = :tenant
group by c.tenant_id
on conflict do nothing
