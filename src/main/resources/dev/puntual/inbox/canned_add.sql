-- tenant · the company's ready answers of one language. Writes inbox.canned; reads tenants.v_tenant.
insert into inbox.canned (tenant_id, language, canned_no, name, said)
select t.tenant_id, :language, c.canned_no, c.name, c.said
from tenants.v_tenant t
cross join unnest(:numbers::int[], :names::text[], :said::text[]) as c (canned_no, name, said)
where t.tenant_id = :tenant
on conflict do nothing
