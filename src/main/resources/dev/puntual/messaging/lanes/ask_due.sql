-- tenant · messages whose provider is to be asked now, the longest due first. Reads messaging.message, attempt.
select m.message_id, m.state, coalesce(m.provider_id, '') as provider_id, m.address, m.asks, a.started_at, a.until_at
from messaging.message m
join lateral (
  select t.started_at, case when t.detail = 'restored' then t.settled_at else t.started_at end as until_at
  from messaging.attempt t
  where t.tenant_id = :tenant and t.message_id = m.message_id
  order by t.attempt_no desc
  limit 1
) a on true
where m.tenant_id = :tenant and m.channel = :channel and m.ask_at <= :now
order by m.ask_at
limit :limit
