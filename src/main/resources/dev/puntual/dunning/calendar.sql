-- tenant · where a tenant's evaluation stands: the plan that waits, if one does, the number of the next,
-- and how many debts are open, as far as it matters: counted when news came in, else as many as at the last look.
-- Also whether any letter ended lately without reaching anybody.
-- Reads tenants.v_tenant, receivables.v_open and messaging.v_message.
select c.first_plan_seen, c.restored_from is not null as restored, t.zone, t.country, t.approval, p.plan_id as waiting_plan, p.entry_step,
       (select coalesce(max(n.plan_no), 0) + 1 from dunning.plan n where n.tenant_id = :tenant) as plan_no,
       case when c.next_cause = 'daily' and c.evaluated_on is not null then c.debts else (
         select count(*)
         from (select 1 from receivables.v_open o where o.tenant_id = :tenant limit 20001) o)::int end as debts,
       exists (
         select from messaging.v_message m
         where m.tenant_id = :tenant and m.state in ('expired', 'withheld', 'withdrawn', 'rejected')
           and m.requested_at >= :since)
         or exists (
         select from messaging.v_message m
         where m.tenant_id = :tenant and m.channel <> 'email' and m.delivery = 'failed' and m.requested_at >= :since) as unheard
from dunning.calendar c
join tenants.v_tenant t on t.tenant_id = :tenant
left join dunning.plan p on p.tenant_id = :tenant and p.state = 'proposed'
where c.tenant_id = :tenant
