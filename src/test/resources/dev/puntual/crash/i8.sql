-- I8 · nobody is written to in the name of a company that is not theirs.
select 'message ' || h.message_id || ' went to somebody else’s debtor'
from crash.handed h
where h.tenant_id = :tenant and not exists (
  select from receivables.contact c where c.tenant_id = :tenant and h.address in (c.email, c.phone))
union all
select 'message ' || h.message_id || ' is another company’s'
from crash.handed h
where h.tenant_id = :tenant and not exists (
  select from messaging.message m where m.tenant_id = :tenant and m.message_id = h.message_id)
