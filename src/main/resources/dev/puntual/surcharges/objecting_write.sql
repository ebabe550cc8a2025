-- tenant · whether interest on what was objected to in vain counts for the days of the objection. Writes surcharges.objecting.
insert into surcharges.objecting as o (tenant_id, retroactive, changed_at)
values (:tenant, :retroactive, :now)
on conflict (tenant_id) do update set retroactive = excluded.retroactive, changed_at = excluded.changed_at
where o.tenant_id = :tenant
