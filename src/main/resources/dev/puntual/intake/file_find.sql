-- tenant · reads intake.file: one file with what we understood and what came of it, and whether the same bytes were
-- loaded before.
select f.file_id, f.name, f.bytes, f.uploaded_at, f.state, f.problem, f.purpose, f.format, f.reading::text as draft,
       f.result::text as result, f.loaded_at, f.undone_at,
       (select max(same.loaded_at) from intake.file same
        where same.tenant_id = :tenant and same.content_hash = f.content_hash and same.state = 'loaded'
          and same.file_id <> f.file_id) as same_loaded_at
from intake.file f
where f.tenant_id = :tenant and f.file_id = :file
