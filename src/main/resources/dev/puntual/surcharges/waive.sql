-- tenant · so much of what is claimed of some debts is not asked for any more, the oldest first. Reads surcharges.v_claim;
-- writes surcharges.waiver and claim. Runs under the locks of claims_lock and of the ledger.
with owed as (
  select v.tenant_id, v.claim_id, v.open,
         sum(v.open) over (order by v.to_on, v.claim_id rows unbounded preceding) - v.open as before
  from surcharges.v_claim v
  where v.tenant_id = :tenant and v.receivable_id = any(:debts::uuid[]) and v.open > 0
), made as (
  insert into surcharges.waiver (tenant_id, waiver_id, claim_id, deed_id, amount, reason, made_at, made_by)
  select o.tenant_id, md5(:deed::text || '/' || o.claim_id)::uuid, o.claim_id, :deed::uuid,
         least(o.open, coalesce(:amount::numeric, o.open + o.before) - o.before), :reason, :now::timestamptz, :person::uuid
  from owed o
  where :amount::numeric is null or o.before < :amount::numeric
  on conflict (tenant_id, waiver_id) do nothing
  returning claim_id, amount
)
update surcharges.claim c
set waived = c.waived + m.amount
from made m
where c.tenant_id = :tenant and c.claim_id = m.claim_id
