-- tenant · takes requests out of the letter box whose message is there already. Reads message, deletes from in_request.
delete from messaging.in_request r
using messaging.message m
where r.tenant_id = :tenant and m.tenant_id = :tenant and m.message_id = r.message_id
