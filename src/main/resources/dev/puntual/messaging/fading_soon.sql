-- tenant · old calls may have to be forgotten sooner than was thought. Writes messaging.fading.
update messaging.fading f set fade_at = :now where f.tenant_id = :tenant and f.fade_at > :now
