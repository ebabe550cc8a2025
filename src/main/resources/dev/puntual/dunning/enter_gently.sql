-- tenant · reads receivables.v_open and where debts stand; writes dunning.late_entry: debts that nobody was
-- ever written about and that lie beyond the chosen step begin at it today, and go on at the usual pace.
insert into dunning.late_entry (tenant_id, receivable_id, episode, shift_days, plan_id)
select o.tenant_id, o.receivable_id, o.episode, :day::date - o.due_on - :entryLag::int, :plan::uuid
from receivables.v_open o
where o.tenant_id = :tenant and :day::date - o.due_on >= :beyondLag::int
  and not exists (
    select from dunning.standing d
    where d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.episode = o.episode and d.step_no > 0)
on conflict (tenant_id, receivable_id, episode) do nothing
