-- fleet · which companies' sandboxes somebody asked something of. Reads tenants.sandbox_of.
select b.tenant_id, b.errand
from tenants.sandbox_of b
where b.errand <> 'none' and not b.failed and (b.leased_until is null or b.leased_until <= :now)
order by b.tenant_id
limit 20
