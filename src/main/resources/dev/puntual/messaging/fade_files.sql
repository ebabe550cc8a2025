-- tenant · what came with answers of one day goes. Writes messaging.answer_file.
update messaging.answer_file f
set name = '', content = null
where f.tenant_id = :tenant and f.answer_id in (
  select a.answer_id from messaging.answer a where a.tenant_id = :tenant and a.received_at >= :from and a.received_at < :to)
