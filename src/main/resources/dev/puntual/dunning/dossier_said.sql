-- tenant · the whole history of these debts, the oldest decision first.
select d.receivable_id, d.decided_on, d.first_step, d.step_no, d.ladder_no, d.balance, d.reason,
       p.state = 'proposed' as waits
from dunning.decision d
join dunning.plan p on p.tenant_id = :tenant and p.plan_no = d.plan_no
where d.tenant_id = :tenant and d.receivable_id = any(:debts)
order by d.decided_on, d.plan_no
