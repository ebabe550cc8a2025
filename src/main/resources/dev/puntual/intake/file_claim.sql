-- tenant · reads intake.file and holds its row for the length of the load: whoever can take the lock of a loading file
-- knows that nobody is loading it any more.
select f.name, f.loaded_by, f.reading::text as draft
from intake.file f
where f.tenant_id = :tenant and f.file_id = :file and f.state = 'loading'
for update skip locked
