-- tenant · a call of two legs is about to be asked for, and is to be asked about later; none while another about the same is not
-- over. Writes messaging.bridge and bridge_wake.
with added as (
  insert into messaging.bridge (tenant_id, bridge_id, about, person_id, number, state, asked_at)
  values (:tenant, :bridge, :about, :person, :number, 'asked', :now)
  on conflict do nothing
  returning tenant_id, bridge_id
)
insert into messaging.bridge_wake (tenant_id, bridge_id, due_at)
select a.tenant_id, a.bridge_id, cast(:now as timestamptz) + interval '5 minutes'
from added a
on conflict do nothing
