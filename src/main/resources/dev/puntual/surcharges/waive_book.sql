-- tenant · the ledger's part of one deed of waiving: credits on the receivables that claims became. Writes
-- receivables.in_entry; the same deed twice is one credit each.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select w.tenant_id, c.document_id, w.waiver_id, 'credit', -w.amount, :day::date, 'waiver:' || w.deed_id
from surcharges.waiver w
join surcharges.claim c on c.tenant_id = :tenant and c.claim_id = w.claim_id and c.document_id is not null
where w.tenant_id = :tenant and w.deed_id = :deed
on conflict do nothing
