-- tenant · asks the ledger to lower one balance by a credit note, at most to nothing. The id of the entry follows from
-- the debt: forgiven once. Reads receivables.v_open and v_entry; writes receivables.in_entry.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select o.tenant_id, o.receivable_id, md5('demo/credit/' || o.receivable_id)::uuid, 'credit',
       -least(o.balance, :amount), :day, 'person:credit'
from receivables.v_open o
where o.tenant_id = :tenant and o.receivable_id = :receivable
on conflict (tenant_id, receivable_id, entry_id) do nothing
