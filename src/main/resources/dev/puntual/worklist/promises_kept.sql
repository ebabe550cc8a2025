-- tenant · promises that run and whose money has come in end by themselves. Reads worklist.v_promise and promise, tenants.v_tenant; writes
-- worklist.hold. Running it twice changes nothing.
update worklist.hold h
set lifted_at = :now, outcome = 'kept'
from (
  select p.hold_id
  from tenants.v_tenant t
  join worklist.v_promise p on p.tenant_id = :tenant and p.last_on >= (:now::timestamptz at time zone t.zone)::date
  where t.tenant_id = :tenant and p.lifted_at is null and p.currency is not null
  group by p.hold_id
  having bool_and(p.kept)
) k
where h.tenant_id = :tenant and h.hold_id = k.hold_id and h.lifted_at is null
returning h.hold_id
