-- tenant · one file that was sent with an answer. Reads inbox.reply_file.
select f.name, f.type, f.content
from inbox.reply_file f
where f.tenant_id = :tenant and f.message_id = :message and f.file_no = :number
