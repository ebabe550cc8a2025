-- tenant · the numbers by which one subject was reached in chats go. Reads messaging.message; writes messaging.whatsapp_person.
delete from messaging.whatsapp_person p
where p.tenant_id = :tenant and regexp_replace(messaging.known_as('+' || ltrim(p.wa_id, '+')), '^[+]', '') in (
  select regexp_replace(messaging.known_as(m.address), '^[+]', '')
  from messaging.message m
  where m.tenant_id = :tenant and m.subject_id = :subject and m.channel = 'whatsapp')
