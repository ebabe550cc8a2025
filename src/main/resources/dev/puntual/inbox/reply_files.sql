-- tenant · what is sent with answers, with its content. Reads inbox.reply_file.
select f.message_id, f.name, f.type, f.content
from inbox.reply_file f
where f.tenant_id = :tenant and f.message_id = any (:messages::uuid[])
order by f.message_id, f.file_no
