-- tenant · uses up every open link of a person; the one that was followed decides by the count. Writes tenants.invitation.
update tenants.invitation set used_at = :now
where tenant_id = :tenant and person_id = :person and used_at is null
