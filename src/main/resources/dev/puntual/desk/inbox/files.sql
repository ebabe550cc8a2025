-- tenant · what came with answers, and what went with ours. Reads messaging.v_answer_file, inbox.v_reply_file.
select f.answer_id, f.file_no, f.name, f.type, f.size, f.kept
from messaging.v_answer_file f
where f.tenant_id = :tenant and f.answer_id = any (:answers::uuid[])
union all
select o.message_id, o.file_no, o.name, o.type, o.size, true
from inbox.v_reply_file o
where o.tenant_id = :tenant and o.message_id = any (:answers::uuid[])
order by 1, 2
