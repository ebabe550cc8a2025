-- tenant · How many messages stand where: the unfinished ones of all time, the finished ones requested since an
-- instant. What was taken and then reached nobody counts as refused. Reads messaging.message.
select c.state, sum(c.messages) as messages
from (
  select case when m.state = 'accepted' and m.delivery = 'failed' then 'rejected' else m.state end as state,
         count(*) as messages
  from messaging.message m
  where m.tenant_id = :tenant
    and (m.state in ('ready', 'sending', 'unknown', 'for_person')
      or (m.state in ('accepted', 'rejected', 'withdrawn', 'expired', 'withheld') and m.requested_at >= :since))
  group by m.state, m.delivery
) c
group by c.state
