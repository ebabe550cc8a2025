-- tenant · one deed of waiving is undone; a second time changes nothing. Writes surcharges.waiver and claim.
with undone as (
  update surcharges.waiver w
  set undone_at = :now::timestamptz, undone_by = :person::uuid
  where w.tenant_id = :tenant and w.deed_id = :deed and w.undone_at is null
  returning w.claim_id, w.amount
)
update surcharges.claim c
set waived = c.waived - u.amount
from undone u
where c.tenant_id = :tenant and c.claim_id = u.claim_id
