-- tenant · what people answered, for those of the messages that are typed answers. Reads inbox.reply, messaging.v_message,
-- tenants.v_tenant and v_person.
select p.message_id, p.subject, p.said, m.language, t.name as company, t.contact_email, t.contact_phone, w.name as person
from inbox.reply p
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = p.person_id
where p.tenant_id = :tenant and p.message_id = any (:messages::uuid[]) and p.kind = 'typed'
