-- tenant · how old the news of payments may be from now on. Writes dunning.freshness.
insert into dunning.freshness as f (tenant_id, days)
values (:tenant, :days::smallint)
on conflict (tenant_id) do update set days = excluded.days
where f.tenant_id = :tenant
