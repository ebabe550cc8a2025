-- tenant · one file of an answer whose content was kept. Reads messaging.answer_file.
select f.name, f.type, f.content
from messaging.answer_file f
where f.tenant_id = :tenant and f.answer_id = :answer and f.file_no = :number and f.content is not null
