-- tenant · what became known of one person's authorisation. Writes rules.authorisation.
insert into rules.authorisation
  (tenant_id, authorisation_id, debtor_id, channel, address_hash, granted, basis, evidence, recorded_by, recorded_at)
values (:tenant, :id, :debtor, :channel, :address, :granted, :basis, :evidence, :person, :now)
on conflict do nothing
