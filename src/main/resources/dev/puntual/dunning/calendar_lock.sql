-- tenant · takes the tenant's calendar for this transaction, so that two evaluations stand in line. Reads
-- tenants.v_tenant and the plan that waits, if one does.
select c.strategy_id, c.version, c.evaluated_on, c.first_plan_seen, t.zone, t.country, t.approval,
       p.plan_id as waiting_plan, p.entry_step
from dunning.calendar c
join tenants.v_tenant t on t.tenant_id = :tenant
left join dunning.plan p on p.tenant_id = :tenant and p.state = 'proposed'
where c.tenant_id = :tenant
for update of c
