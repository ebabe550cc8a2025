-- tenant · keeps what is sent with an answer. Writes inbox.reply_file.
insert into inbox.reply_file (tenant_id, message_id, file_no, name, type, content)
select t.tenant_id, :message, f.file_no, f.name, f.type, f.content
from tenants.v_tenant t
cross join unnest(:numbers::int[], :names::text[], :types::text[], :contents::bytea[]) as f (file_no, name, type, content)
where t.tenant_id = :tenant
on conflict do nothing
