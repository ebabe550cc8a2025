-- tenant · whether this silence was asked for before, even if it is over. Reads worklist.v_hold_history.
select exists (
  select from worklist.v_hold_history h
  where h.tenant_id = :tenant and h.channel is null and h.debtor_id = :debtor and h.receivable_id is not distinct from :receivable::uuid
    and h.reason = :reason and h.from_on = :from)
