-- tenant · the ledger's part of an undone waiver: what was forgiven is owed again. Writes receivables.in_entry, once.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select w.tenant_id, c.document_id, md5('u/' || w.waiver_id::text)::uuid, 'reversal', w.amount, :day::date, 'waiver:' || w.deed_id
from surcharges.waiver w
join surcharges.claim c on c.tenant_id = :tenant and c.claim_id = w.claim_id and c.document_id is not null
where w.tenant_id = :tenant and w.deed_id = :deed and w.undone_at is not null
on conflict do nothing
