-- tenant · reads pg_temp.in_document; writes intake.bad_row: every row that was not taken, with its reason.
insert into intake.bad_row (tenant_id, file_id, line, field, reason, value)
select :tenant, :file, d.line, coalesce(d.field, ''), d.problem, coalesce(d.value, '')
from pg_temp.in_document d
where d.problem is not null
on conflict (tenant_id, file_id, line) do nothing
