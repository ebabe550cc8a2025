-- tenant · in which languages a tone may be said in approved words. Reads messaging.v_approved.
select x.language
from messaging.v_approved x
where x.tenant_id = :tenant and x.channel = 'whatsapp' and x.stage = :tone
