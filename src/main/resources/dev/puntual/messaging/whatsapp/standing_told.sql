-- tenant · what Meta says of the number; what is older than the last word counts no more, what it leaves out stays.
-- Writes messaging.whatsapp_standing.
update messaging.whatsapp_standing s
set quality = coalesce(nullif(:quality, ''), s.quality), tier = coalesce(cast(:tier as int), s.tier), told_at = :at
where s.tenant_id = :tenant and (s.told_at is null or s.told_at <= :at)
