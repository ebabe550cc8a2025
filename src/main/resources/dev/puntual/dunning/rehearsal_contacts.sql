-- tenant · one contact per debtor, currency and day, led by the firmest tone, and one act of the office of a kind; without
-- those whom a person left out of the waiting plan. Writes rehearsal_contact.
insert into pg_temp.rehearsal_contact (on_day, debtor_id, currency, debts, amount, lead)
select e.on_day, e.debtor_id, e.currency, count(*), sum(e.balance),
       max((e.rank::bigint << 32) | (e.rung::bigint << 16) | e.ladder_no)
from rehearsal_event e
left join (
  select distinct c.debtor_id, :first::date as on_day
  from dunning.planned_contact c
  where c.tenant_id = :tenant and c.plan_id = :waitingPlan::uuid and c.state = 'held'
) spared on spared.debtor_id = e.debtor_id and spared.on_day = e.on_day
where spared.debtor_id is null
group by e.on_day, e.debtor_id, e.currency, e.rank >> 4
on conflict do nothing
