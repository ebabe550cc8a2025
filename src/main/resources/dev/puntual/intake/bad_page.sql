-- tenant · reads intake.bad_row in the order of the file, behind a line.
select b.line, b.field, b.reason, b.value
from intake.bad_row b
where b.tenant_id = :tenant and b.file_id = :file and b.line > :after
order by b.line
limit :size
