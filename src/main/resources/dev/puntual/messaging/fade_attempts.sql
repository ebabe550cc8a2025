-- tenant · what providers said of messages of one day goes; what came of them stays. Writes messaging.attempt.
update messaging.attempt a
set detail = ''
where a.tenant_id = :tenant and a.detail <> '' and a.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.address <> '' and m.requested_at >= :from and m.requested_at < :to)
