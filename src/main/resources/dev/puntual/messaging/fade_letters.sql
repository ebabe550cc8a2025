-- tenant · the words of messages of one day go. Writes messaging.letter.
delete from messaging.letter l
where l.tenant_id = :tenant and l.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.address <> '' and m.requested_at >= :from and m.requested_at < :to)
