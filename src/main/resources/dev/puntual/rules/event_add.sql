-- tenant · what a debtor said or did; the same event twice is one. A promise counts from the end of its day where the company
-- works. Reads tenants.v_tenant; writes rules.event.
insert into rules.event
  (tenant_id, event_id, debtor_id, debt_id, kind, at, until_at, address_hash, recorded_at)
values (:tenant, :event, :debtor, :debt, :kind, 
  :at, coalesce(:until::timestamptz, (
    select (:lastDay::date + 1)::timestamp at time zone t.zone from tenants.v_tenant t where t.tenant_id = :tenant)),
  :address, :now)
on conflict do nothing
