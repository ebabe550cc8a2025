-- tenant · what providers said of messages about one subject goes; what came of them stays. Writes messaging.attempt.
update messaging.attempt a
set detail = ''
where a.tenant_id = :tenant and a.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = :subject)
