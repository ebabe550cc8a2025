-- tenant · from where somebody wrote goes, where nobody knew who it was. Writes inbox.reading.
update inbox.reading g
set address = ''
where g.tenant_id = :tenant and g.debtor_id is null and lower(g.address) = any (:whole::text[])
