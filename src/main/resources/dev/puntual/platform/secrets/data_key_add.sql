-- tenant · writes a data key that was made just now; its id is fresh, so a repeat is another key.
insert into app.data_key (tenant_id, key_id, master, key_sealed)
values (:tenant, :key, :master, :sealed)
on conflict do nothing
