-- tenant · reads intake.file: the latest files, newest first, without what we understood of each.
select f.file_id, f.name, f.bytes, f.uploaded_at, f.state, f.problem, f.purpose, f.format, null as draft,
       f.result::text as result, f.loaded_at, f.undone_at, null::timestamptz as same_loaded_at
from intake.file f
where f.tenant_id = :tenant
  and (f.uploaded_at, f.file_id) < (:before::timestamptz, :before_id::uuid)
order by f.uploaded_at desc, f.file_id desc
limit :size
