-- tenant · A key that waits for its entry in the DNS; another one that waited is forgotten. Writes messaging.dkim_key.
with gone as (
  delete from messaging.dkim_key k where k.tenant_id = :tenant and k.state = 'made'
  returning k.selector
)
insert into messaging.dkim_key (tenant_id, selector, domain, private_sealed, public_half, state, since)
values (:tenant, :selector, :domain, :private, :public, 'made', :now)
on conflict do nothing
returning selector
