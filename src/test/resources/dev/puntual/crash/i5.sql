-- I5 · nobody is written to at an address whose stop was committed before.
select 'message ' || h.message_id || ' left after the stop'
from crash.handed h
join crash.stopped s on s.tenant_id = :tenant and s.address = h.address and s.during < h.during
where h.tenant_id = :tenant
