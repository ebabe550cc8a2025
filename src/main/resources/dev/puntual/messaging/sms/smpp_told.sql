-- tenant · a text of several parts was told: its words and its sender are forgotten, that its parts came is known a day more. Writes
-- messaging.smpp_part.
update messaging.smpp_part p
set told_at = :now, octets = '', sender = ''
where p.tenant_id = :tenant and p.text_id = :text and p.told_at is null
