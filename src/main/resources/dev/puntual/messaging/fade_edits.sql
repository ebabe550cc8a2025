-- tenant · the words that people put into messages of one day go. Writes messaging.edit.
update messaging.edit e
set subject = '', body = ''
where e.tenant_id = :tenant and e.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.address <> '' and m.requested_at >= :from and m.requested_at < :to)
