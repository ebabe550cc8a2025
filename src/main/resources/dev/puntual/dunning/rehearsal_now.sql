-- tenant · from where a rehearsal begins: where the company is, the plan that waits, if one does, and whether somebody
-- is on a strategy until a day only. Reads tenants.v_tenant.
select t.zone, t.country, t.currency, p.plan_id, p.plan_no, p.decided_on,
       exists (select from dunning.assignment a where a.tenant_id = :tenant and a.until_on is not null) as leaving
from tenants.v_tenant t
left join dunning.plan p on p.tenant_id = :tenant and p.state = 'proposed'
where t.tenant_id = :tenant
