-- tenant · one more closed day. Writes tenants.closed_day.
insert into tenants.closed_day (tenant_id, day)
values (:tenant, :day)
on conflict (tenant_id, day) do nothing
