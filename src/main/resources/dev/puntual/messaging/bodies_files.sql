-- tenant · what came with answers of some subjects goes. Writes messaging.answer_file.
update messaging.answer_file f
set name = '', content = null
where f.tenant_id = :tenant and (f.name <> '' or f.content is not null) and f.answer_id in (
  select a.answer_id from messaging.answer a where a.tenant_id = :tenant and a.subject_id = any (:subjects::uuid[]))
