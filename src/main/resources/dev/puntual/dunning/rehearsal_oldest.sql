-- tenant · which debts stand behind an older one of their debtor on a day, so that steps of the debtor pass them over: the
-- oldest is what is open then and not on hold. Reads receivables.v_receivable, worklist.v_hold; writes rehearsal_debt.
with shut as materialized (
  select h.debtor_id, h.receivable_id
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
), standing as materialized (
  select d.receivable_id, d.debtor_id, d.currency, r.due_on,
         (d.paid_on is null or d.paid_on >= :day::date) and (d.begins_on is null or d.begins_on <= :day::date)
         and d.receivable_id not in (select s.receivable_id from shut s where s.receivable_id is not null)
         and d.debtor_id not in (select s.debtor_id from shut s where s.receivable_id is null) as leads
  from rehearsal_debt d
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
), oldest as (
  select s.debtor_id, s.currency, min(s.due_on) as due_on
  from standing s
  where s.leads
  group by s.debtor_id, s.currency
)
update pg_temp.rehearsal_debt d
set behind = s.due_on > o.due_on
from standing s
join oldest o on o.debtor_id = s.debtor_id and o.currency = s.currency
where d.receivable_id = s.receivable_id and d.behind <> (s.due_on > o.due_on)
