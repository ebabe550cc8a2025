-- tenant · why debts that had reached a step are not written about on one day. Reads dunning.v_decision and v_plan.
select d.reason, count(distinct d.debtor_id)::int as debtors, count(*)::int as debts
from dunning.v_decision d
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = d.plan_id
where d.tenant_id = :tenant and p.decided_on = :day and p.state <> 'discarded' and d.reason <> 'due'
group by d.reason
order by debts desc, d.reason
