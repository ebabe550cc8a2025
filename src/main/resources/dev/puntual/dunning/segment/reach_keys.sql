-- tenant · the keyed hash of each address of each contact, where anybody ever said stop: all of them each morning, else only
-- when there are none yet. Only what changed is written. Reads receivables.v_contact, messaging.v_stop; writes dunning.reach_key.
insert into dunning.reach_key as known (tenant_id, debtor_id, contact_id, kind, address_key)
select c.tenant_id, c.debtor_id, c.contact_id, a.kind, messaging.address_key(a.address, :inner::bytea, :outer::bytea)
from receivables.v_contact c
cross join lateral (values ('email', c.email), ('phone', c.phone)) as a (kind, address)
where c.tenant_id = :tenant and a.address <> ''
  and exists (select from messaging.v_stop s where s.tenant_id = :tenant and s.address_key is not null)
  and (:all or not exists (select from dunning.reach_key k where k.tenant_id = :tenant))
on conflict (tenant_id, debtor_id, contact_id, kind) do update
set address_key = excluded.address_key
where known.tenant_id = :tenant and known.address_key <> excluded.address_key
