-- tenant · what a file brought and still counts, by currency. Reads receivables.entry and receivable.
select r.currency, count(*)::int as debts, sum(r.balance) as balance
from receivables.entry e
join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id
where e.tenant_id = :tenant and e.kind = 'charge' and e.origin = 'file:' || :file and r.void_reason is null
group by r.currency
order by r.currency
