-- tenant · updates payments.link; only the first look counts.
update payments.link l
set opened_at = :now
where l.tenant_id = :tenant and l.link_id = :link and l.opened_at is null
