-- tenant · reads pg_temp.in_document; holds the receivables that a file will change until the load commits, so
-- that a payment arriving meanwhile is neither missed nor counted twice by the statement that follows.
-- Also how many of them were taken back once and now come again.
select count(*)::int as held, count(held.void_reason)::int as revived
from (
  select r.receivable_id, r.void_reason
  from pg_temp.in_document d
  join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
  where d.problem is null
    and ((r.amount, r.due_on, r.concept) is distinct from (d.amount, d.due_on, coalesce(d.concept, r.concept))
      or r.issued_on is distinct from coalesce(d.issued_on, r.issued_on)
      or r.attributes is distinct from coalesce(d.attributes, r.attributes)
      or d.balance is not null and d.balance <> r.balance
      or r.void_reason is not null)
  order by r.receivable_id
  for update of r
) held
