-- tenant · How many messages stand where: the unfinished ones of all time, the finished ones requested since an
-- instant. Reads messaging.message.
select m.state, count(*) as messages
from messaging.message m
where m.tenant_id = :tenant
  and (m.state in ('ready', 'sending', 'unknown')
    or (m.state in ('accepted', 'rejected', 'withdrawn', 'expired') and m.requested_at >= :since))
group by m.state
