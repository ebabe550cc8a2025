-- tenant · A person has looked at a mail; whom it was from is forgotten. Writes messaging.returned.
update messaging.returned r
set seen_at = :now, seen_by = :person, sender = '', subject = ''
where r.tenant_id = :tenant and r.uid_validity = :life and r.uid = :uid and r.for_person and r.seen_at is null
