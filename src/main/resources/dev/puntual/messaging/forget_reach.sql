-- tenant · whom somebody was counted among is counted anew. The subject plays no part. Writes messaging.whatsapp_reach.
delete from messaging.whatsapp_reach r where r.tenant_id = :tenant and cast(:subject as uuid) is not null
