-- tenant · reads intake.remembered_reading.
select m.reading::text as reading
from intake.remembered_reading m
where m.tenant_id = :tenant and m.header_key = :header_key
