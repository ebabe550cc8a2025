-- tenant · what came in since an instant, by currency: payments in the books, whoever told us of them, and how much
-- came through our own links. A file brings partial payments without their day, so the day that counts is the one
-- on which we heard; but a debt that was new to us with old payments on it is no money of today.
-- Reads receivables.v_entry and v_receivable.
select r.currency, count(distinct r.debtor_id)::int as debtors, -sum(e.amount) as amount,
       coalesce(-sum(e.amount) filter (where e.origin like 'payment:%'), 0) as by_link
from receivables.v_entry e
join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id
where e.tenant_id = :tenant and e.kind = 'payment' and e.recorded_at >= :since
  and (e.recorded_at > r.created_at or e.effective_on >= :day)
group by r.currency
order by amount desc, r.currency
