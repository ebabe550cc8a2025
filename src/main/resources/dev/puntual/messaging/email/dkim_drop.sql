-- tenant · Forgets a key that does not sign. Writes messaging.dkim_key.
delete from messaging.dkim_key k
where k.tenant_id = :tenant and k.selector = :selector and k.state <> 'signing'
