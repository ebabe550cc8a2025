-- tenant · the debts that a plan would write to one debtor about, without acts of the office; those left out of it among them. Reads
-- receivables.v_open.
select o.receivable_id
from receivables.v_open o
join dunning.decision d
  on d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.decided_on = :decidedOn and d.plan_no = :planNo
  and d.episode = o.episode and d.reason in ('due', 'held_by_person')
where o.tenant_id = :tenant and o.debtor_id = :debtor and o.currency = :currency
  and not exists (
    select from dunning.v_rung g
    where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
