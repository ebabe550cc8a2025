-- tenant · asks the ledger to take off a debt what its debtor was right about, at most what is owed of it, and where that is all of
-- it also the sums that were claimed for it as a whole. The movements' ids follow from the objection's. Reads worklist.hold,
-- receivables.v_open and v_lump; writes receivables.in_entry.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select h.tenant_id, o.receivable_id, md5('dispute/' || h.hold_id)::uuid, 'credit', -least(:granted::numeric, o.balance), :today::date,
       'dispute:' || h.hold_id
from worklist.hold h
join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is null and :granted::numeric > 0
union all
select h.tenant_id, l.receivable_id, md5('dispute/' || h.hold_id || '/' || l.receivable_id)::uuid, 'credit', -l.amount, :today::date,
       'dispute:' || h.hold_id
from worklist.hold h
join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
join receivables.v_lump l on l.tenant_id = :tenant and l.debtor_id = h.debtor_id and l.charge_of = h.receivable_id
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is null and :granted::numeric >= o.amount
on conflict do nothing
