-- tenant · whether somebody wrote by WhatsApp before. Reads messaging.v_answer.
select exists (select from messaging.v_answer a where a.tenant_id = :tenant and a.channel = 'whatsapp' and a.provider = 'whatsapp')
