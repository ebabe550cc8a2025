-- tenant · what somebody could promise to pay: what is owed, or of one debt, without what is objected to; the currency with
-- the most of it first. Reads receivables.v_open, worklist.v_disputed and v_hold.
select v.currency::text as currency, sum(v.balance - coalesce(w.amount, 0)) as owed
from receivables.v_open v
left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = v.receivable_id
where v.tenant_id = :tenant and v.debtor_id = :debtor and (:receivable::uuid is null or v.receivable_id = :receivable)
  and not exists (
    select from worklist.v_hold x
    where x.tenant_id = :tenant and x.debtor_id = v.debtor_id and x.receivable_id = v.receivable_id and x.reason = 'dispute')
group by v.currency
order by sum(v.balance - coalesce(w.amount, 0)) desc, v.currency
