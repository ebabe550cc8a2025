-- tenant · One key begins to sign and whichever signed before leaves, in one step. Writes messaging.dkim_key.
update messaging.dkim_key k
set state = case when k.selector = :selector then 'signing' else 'leaving' end, since = :now
where k.tenant_id = :tenant
  and ((k.selector = :selector and k.state <> 'signing') or (k.selector <> :selector and k.state = 'signing'))
  and exists (select from messaging.dkim_key o where o.tenant_id = :tenant and o.selector = :selector and o.state <> 'signing')
