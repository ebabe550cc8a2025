-- tenant · what a debtor said or did; the same event twice is one. Writes rules.event.
insert into rules.event
  (tenant_id, event_id, debtor_id, debt_id, kind, at, until_at, address_hash, recorded_at)
values (:tenant, :event, :debtor, :debt, :kind, :at, :until, :address, :now)
on conflict do nothing
