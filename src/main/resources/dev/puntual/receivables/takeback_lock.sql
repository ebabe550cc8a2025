-- tenant · holds what a file brought until it is taken back, in the order in which files and payments take it too.
select r.receivable_id
from receivables.entry e
join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id
where e.tenant_id = :tenant and e.kind = 'charge' and e.origin = 'file:' || :file and r.void_reason is null
order by r.receivable_id
for update of r
