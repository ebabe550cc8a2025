-- tenant · takes the tenant's calendar for this transaction, so that two evaluations stand in line. Reads
-- tenants.v_tenant, the plan that waits, if one does, and whether the open debts are many (receivables.v_open).
select c.strategy_id, c.version, c.evaluated_on, c.first_plan_seen, t.zone, t.country, t.approval,
       p.plan_id as waiting_plan, p.entry_step,
       (select count(*)
        from (select 1 from receivables.v_open o where o.tenant_id = :tenant limit 20001) o) > 20000 as many
from dunning.calendar c
join tenants.v_tenant t on t.tenant_id = :tenant
left join dunning.plan p on p.tenant_id = :tenant and p.state = 'proposed'
where c.tenant_id = :tenant
for update of c
