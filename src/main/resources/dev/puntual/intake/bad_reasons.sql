-- tenant · reads intake.bad_row: how often each reason occurs.
select b.reason, count(*) as rows
from intake.bad_row b
where b.tenant_id = :tenant and b.file_id = :file
group by b.reason
order by count(*) desc, b.reason
