-- tenant · numbers of people who neither wrote nor were written to since go. Writes messaging.whatsapp_person.
delete from messaging.whatsapp_person p
where p.tenant_id = :tenant and greatest(p.heard_at, p.reached_at) >= :from and greatest(p.heard_at, p.reached_at) < :to
