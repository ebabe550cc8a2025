-- tenant · asks the ledger (receivables.in_entry) to reverse every entry that a file made on these receivables; the same
-- reversal twice is one. Reads receivables.entry.
insert into receivables.in_entry
  (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select e.tenant_id, e.receivable_id, md5('undo:' || :file || '/' || e.entry_id)::uuid, 'reversal', -e.amount, :today,
       'undo:' || :file
from receivables.entry e
where e.tenant_id = :tenant and e.origin = 'file:' || :file and e.receivable_id = any(:debts::uuid[])
on conflict do nothing
