-- tenant · a person lets messages leave again. Writes messaging.whatsapp_standing.
update messaging.whatsapp_standing s
set stopped = '', stopped_at = null, stopped_by = cast(:person as uuid)
where s.tenant_id = :tenant and s.stopped <> ''
