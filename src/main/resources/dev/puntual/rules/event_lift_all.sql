-- tenant · a person has seen to everything of one kind that one debtor said, or only of what was said at one address. Writes rules.event.
update rules.event e
set lifted_at = :now
where e.tenant_id = :tenant and e.debtor_id = :debtor and e.kind = :kind
  and (:address::text is null or e.address_hash = :address) and e.lifted_at is null
