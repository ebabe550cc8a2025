-- tenant · what one person said about being reached, with what they were shown. Writes rules.authorisation.
insert into rules.authorisation
  (tenant_id, authorisation_id, debtor_id, channel, address_hash, granted, basis, evidence, cause, wording, language, offered, ip,
   said_on, recorded_by, recorded_at)
values (:tenant, :id, :debtor, :channel, :address, :granted, :basis, :evidence, :cause, :wording, :language, :offered::text[], :ip,
  :saidOn::date, :person::uuid, :now)
on conflict do nothing
