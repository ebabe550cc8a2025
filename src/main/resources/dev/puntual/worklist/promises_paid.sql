-- tenant · the same as promises_kept of those alone whose debtor's balance moved a moment ago, other than by a new charge:
-- each is looked up by its id, so that it costs as much in a large company. Reads worklist.v_promise, receivables.v_entry and v_receivable,
-- tenants.v_tenant; writes worklist.hold. Running it twice changes nothing.
update worklist.hold h
set lifted_at = :now, outcome = 'kept'
from (
  select g.hold_id
  from (
    select x.hold_id
    from tenants.v_tenant t
    join worklist.hold x on x.tenant_id = :tenant and x.reason = 'promise' and x.channel is null and x.lifted_at is null
      and x.until_on >= (:now::timestamptz at time zone t.zone)::date
    where t.tenant_id = :tenant and x.debtor_id in (
      select r.debtor_id
      from receivables.v_entry e
      join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id
      where e.tenant_id = :tenant and e.kind <> 'charge' and e.recorded_at >= :since)
  ) g
  cross join lateral (
    -- Apart, so that the view reckons this one and no other.
    select bool_and(v.kept) as kept
    from worklist.v_promise v
    where v.tenant_id = :tenant and v.hold_id = g.hold_id and v.currency is not null
    offset 0
  ) p
  where p.kept
) k
where h.tenant_id = :tenant and h.hold_id = k.hold_id and h.lifted_at is null
returning h.hold_id
