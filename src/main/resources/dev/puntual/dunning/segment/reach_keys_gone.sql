-- tenant · hashes of addresses that no contact has any more go. Reads receivables.v_contact; writes dunning.reach_key.
delete from dunning.reach_key k
where k.tenant_id = :tenant and not exists (
  select from receivables.v_contact c
  where c.tenant_id = :tenant and c.contact_id = k.contact_id and c.debtor_id = k.debtor_id
    and case k.kind when 'email' then c.email else c.phone end <> '')
