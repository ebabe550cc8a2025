-- tenant · what came with answers. Reads messaging.v_answer_file.
select f.answer_id, f.file_no, f.name, f.type, f.size, f.kept
from messaging.v_answer_file f
where f.tenant_id = :tenant and f.answer_id = any (:answers::uuid[])
order by f.answer_id, f.file_no
