-- tenant · the numbers by which one subject was reached in chats go, whether they ever wrote or not. Reads messaging.message;
-- writes messaging.whatsapp_person.
delete from messaging.whatsapp_person p
using (
  select distinct ltrim(messaging.known_as(m.address), '+') as number
  from messaging.message m
  where m.tenant_id = :tenant and m.subject_id = :subject and m.channel = 'whatsapp'
) n
where p.tenant_id = :tenant
  and (p.person = n.number or ltrim(messaging.known_as('+' || ltrim(p.wa_id, '+')), '+') = n.number)
