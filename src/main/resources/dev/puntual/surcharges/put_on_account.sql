-- tenant · what was claimed of some debts and is only written down becomes owed: each claim a receivable of its own. Writes
-- surcharges.claim and asks receivables.in_charge; a second time finds nothing.
with waiting as (
  select v.tenant_id, v.claim_id, v.open
  from surcharges.v_claim v
  where v.tenant_id = :tenant and v.receivable_id = any(:debts::uuid[]) and v.document_id is null and v.open > 0
), opened as (
  update surcharges.claim c
  set document_id = md5('d/' || c.claim_id::text)::uuid
  from waiting w
  where c.tenant_id = :tenant and c.claim_id = w.claim_id and c.document_id is null
  returning c.tenant_id, c.document_id, c.receivable_id, c.ordinal, w.open, case when c.lump is not null then least(c.lump, w.open) end as lump, c.claim_id
)
insert into receivables.in_charge (tenant_id, receivable_id, charge_of, ordinal, amount, lump, due_on, origin)
select o.tenant_id, o.document_id, o.receivable_id, o.ordinal, o.open, o.lump, :day::date, 'surcharge:' || o.claim_id
from opened o
on conflict (tenant_id, receivable_id) do nothing
