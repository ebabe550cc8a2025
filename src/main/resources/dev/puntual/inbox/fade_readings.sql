-- tenant · from where answers of one day came goes. Reads messaging.v_answer; writes inbox.reading.
update inbox.reading g
set address = ''
where g.tenant_id = :tenant and g.answer_id in (
  select a.answer_id from messaging.v_answer a where a.tenant_id = :tenant and a.received_at >= :from and a.received_at < :to)
