-- tenant · from where people wrote whom nobody knew goes, where their conversation is older than a day. Reads
-- inbox.conversation; writes inbox.reading. Before bodies_strays, which closes them.
update inbox.reading g
set address = ''
where g.tenant_id = :tenant and g.debtor_id is null and g.address <> '' and g.conversation_id in (
  select c.conversation_id
  from inbox.conversation c
  where c.tenant_id = :tenant and c.debtor_id is null and c.last_at < :before)
