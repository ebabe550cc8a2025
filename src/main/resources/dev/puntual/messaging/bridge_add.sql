-- tenant · a call of two legs is about to be asked for; none while another about the same is not over. Writes messaging.bridge.
insert into messaging.bridge (tenant_id, bridge_id, about, person_id, number, state, asked_at)
values (:tenant, :bridge, :about, :person, :number, 'asked', :now)
on conflict do nothing
