-- tenant · how exact promises from now on have to be kept. Writes worklist.promise_terms.
insert into worklist.promise_terms as t (tenant_id, days, percent, changed_at)
values (:tenant, :days, :percent, :now)
on conflict (tenant_id) do update set days = excluded.days, percent = excluded.percent, changed_at = excluded.changed_at
where t.tenant_id = :tenant
