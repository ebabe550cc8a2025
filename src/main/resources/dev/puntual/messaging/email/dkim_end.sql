-- tenant · A key signs no more. Writes messaging.dkim_key.
update messaging.dkim_key k
set state = 'leaving', since = :now
where k.tenant_id = :tenant and k.selector = :selector and k.state = 'signing'
