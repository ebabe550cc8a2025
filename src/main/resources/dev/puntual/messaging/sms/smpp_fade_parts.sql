-- tenant · forgets that parts came which were told a day ago. Writes messaging.smpp_part.
delete from messaging.smpp_part p
where p.tenant_id = :tenant and p.told_at < cast(:now as timestamptz) - interval '1 day'
