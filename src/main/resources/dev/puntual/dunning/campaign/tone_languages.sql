-- tenant · in which languages a tone, or one text of it, may be said in approved words. Reads messaging.v_approved_text.
select distinct x.language
from messaging.v_approved_text x
where x.tenant_id = :tenant and x.channel = 'whatsapp' and x.stage = :tone and (:textName = '' or x.name = :textName)
