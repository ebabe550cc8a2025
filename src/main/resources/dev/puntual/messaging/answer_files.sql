-- tenant · keeps what came with new answers. Writes messaging.answer_file.
insert into messaging.answer_file (tenant_id, answer_id, file_no, name, type, size, content)
select t.tenant_id, f.answer_id, f.file_no, f.name, f.type, f.size, f.content
from tenants.v_tenant t
cross join unnest(:ids::uuid[], :numbers::int[], :names::text[], :types::text[], :sizes::bigint[], :contents::bytea[])
  as f (answer_id, file_no, name, type, size, content)
where t.tenant_id = :tenant
on conflict do nothing
