-- tenant · updates payments.link; a link taken back stays so, with who and when of the first time.
update payments.link l
set revoked_at = :now, revoked_by = :person
where l.tenant_id = :tenant and l.link_id = :link and l.revoked_at is null
