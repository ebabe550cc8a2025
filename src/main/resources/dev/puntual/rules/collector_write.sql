-- tenant · keeps what the company is to the law. Writes rules.policy.
insert into rules.policy (tenant_id, collector, changed_at)
values (:tenant, :collector, :now)
on conflict (tenant_id) do update
set collector = excluded.collector, changed_at = excluded.changed_at
