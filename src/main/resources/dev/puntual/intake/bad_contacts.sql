-- tenant · reads pg_temp.in_contact; writes intake.bad_row: every row that was not taken, with its reason.
insert into intake.bad_row (tenant_id, file_id, line, field, reason, value)
select :tenant, :file, c.line, coalesce(c.field, ''), c.problem, coalesce(c.value, '')
from pg_temp.in_contact c
where c.problem is not null
on conflict (tenant_id, file_id, line) do nothing
