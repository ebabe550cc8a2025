-- tenant · asks the ledger to take off a debt what its debtor was right about, at most what is owed of it. The movement's id
-- follows from the objection's. Reads worklist.hold and receivables.v_open; writes receivables.in_entry.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select h.tenant_id, o.receivable_id, md5('dispute/' || h.hold_id)::uuid, 'credit', -least(:granted::numeric, o.balance), :today,
       'dispute:' || h.hold_id
from worklist.hold h
join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is null and :granted::numeric > 0
on conflict do nothing
