-- tenant · from now on nothing leaves by WhatsApp; the first reason stands, but a person's takes its place. A repeat changes
-- nothing. Writes messaging.whatsapp_standing.
update messaging.whatsapp_standing s
set stopped = :why, stopped_at = :now, stopped_by = cast(:person as uuid)
where s.tenant_id = :tenant and (s.stopped = '' or (:why = 'person' and s.stopped <> 'person'))
