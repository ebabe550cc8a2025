-- tenant · what came with answers of which nobody knows whose they are goes, where nothing came from there since a day. Reads
-- messaging.answer; writes messaging.answer_file. Before bodies_strays, which takes the addresses it goes by.
update messaging.answer_file f
set name = '', content = null
where f.tenant_id = :tenant and (f.name <> '' or f.content is not null) and f.answer_id in (
  select a.answer_id
  from messaging.answer a
  where a.tenant_id = :tenant and a.subject_id is null and a.address <> '' and a.received_at < :before
    and not exists (
      select from messaging.answer b
      where b.tenant_id = :tenant and b.subject_id is null and b.address = a.address and b.received_at >= :before))
