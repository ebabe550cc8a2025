-- tenant · writes one worklist.hold.
insert into worklist.hold
  (tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at)
values
  (:tenant, :hold, :debtor, :receivable::uuid, :reason, :note, :from, :until::date, :person::uuid, :now)
