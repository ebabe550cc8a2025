-- tenant · a debtor asks for no hours any more; what they asked stays written. Writes rules.asked_hours.
update rules.asked_hours h
set withdrawn_at = :now, withdrawn_by = :person::uuid
where h.tenant_id = :tenant and h.debtor_id = :debtor::uuid and h.withdrawn_at is null
