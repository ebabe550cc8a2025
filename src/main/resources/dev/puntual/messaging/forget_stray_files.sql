-- tenant · files of answers from some addresses, where nobody knew whom they were about, go. Writes messaging.answer_file.
update messaging.answer_file f
set name = '', content = null
where f.tenant_id = :tenant and f.answer_id in (
  select a.answer_id from messaging.answer a
  where a.tenant_id = :tenant and a.subject_id is null and lower(a.address) = any (:whole::text[]))
