-- tenant · promises that run and whose money has come in end by themselves; those that ended or whose day has passed are not
-- reckoned. Reads worklist.v_promise, tenants.v_tenant; writes worklist.hold. Running it twice changes nothing.
update worklist.hold h
set lifted_at = :now, outcome = 'kept'
from (
  select p.hold_id
  from worklist.v_promise p
  where p.tenant_id = :tenant and p.lifted_at is null and p.currency is not null
    -- Asked for once, so that it chooses before the sums, as a join would not.
    and p.last_on >= (
      select (:now::timestamptz at time zone t.zone)::date from tenants.v_tenant t where t.tenant_id = :tenant)
  group by p.hold_id
  having bool_and(p.kept)
) k
where h.tenant_id = :tenant and h.hold_id = k.hold_id and h.lifted_at is null
returning h.hold_id
