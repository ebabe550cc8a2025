-- tenant · writes one worklist.hold; with a channel it is an exclusion from that one alone.
insert into worklist.hold
  (tenant_id, hold_id, debtor_id, receivable_id, channel, reason, note, from_on, until_on, placed_by, placed_at, amount)
values
  (:tenant, :hold, :debtor, :receivable::uuid, :channel, :reason, :note, :from, :until::date, :person::uuid, :now,
   :amount::numeric)
