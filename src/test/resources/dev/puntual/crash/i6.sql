-- I6 · nobody is written to about a debt that was paid, disputed or promised before: no letter names one, and none
-- leaves to a debtor of whom nothing else is open.
select 'message ' || h.message_id || ' names ' || r.number || ', ' || s.why
from crash.handed h
join crash.silenced s on s.tenant_id = :tenant and s.during < h.during
join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = s.receivable_id
where h.tenant_id = :tenant and strpos(h.content, r.number) > 0
union all
select 'message ' || h.message_id || ' is about nothing'
from crash.handed h
where h.tenant_id = :tenant and not exists (
  select from receivables.contact c
  join receivables.receivable r on r.tenant_id = :tenant and r.debtor_id = c.debtor_id
  where c.tenant_id = :tenant and h.address in (c.email, c.phone) and not exists (
    select from crash.silenced s
    where s.tenant_id = :tenant and s.receivable_id = r.receivable_id and s.during < h.during))
