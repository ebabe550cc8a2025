-- tenant · of what providers told, the furthest that happened to each message stands: sent, then failed, then delivered,
-- then read. Whoever hears of a message knows that it left, so an unknown one is accepted by it. Returns the messages that
-- reached nobody, with the reason where it holds for the next ones too. Reads and writes messaging.message, attempt.
with said as materialized (
  -- The casts stand here, because row security lets no index be asked by what may fail.
  select nullif(e.message_id, '')::uuid as message_id, nullif(e.provider_id, '') as provider_id, e.delivery, e.reason, e.detail
  from unnest(:messages::text[], :providerIds::text[], :deliveries::text[], :reasons::text[], :details::text[])
    as e (message_id, provider_id, delivery, reason, detail)
), known as (
  -- By our own id where it came back, else by the provider's: each by its index.
  select m.message_id, e.delivery, e.reason, e.detail, e.provider_id
  from said e
  join messaging.message m on m.tenant_id = :tenant and m.message_id = e.message_id
  union all
  select m.message_id, e.delivery, e.reason, e.detail, e.provider_id
  from said e
  join messaging.message m on m.tenant_id = :tenant and m.channel <> 'email' and m.provider_id = e.provider_id
  where e.message_id is null
), told as (
  select distinct on (k.message_id) k.message_id, k.delivery, k.reason, k.detail, k.provider_id,
         array_position(array['', 'sent', 'failed', 'delivered', 'read'], k.delivery) as far
  from known k
  order by k.message_id, far desc
), heard as (
  update messaging.attempt a
  set outcome = 'accepted', detail = 'told_later', provider_id = coalesce(t.provider_id, ''), settled_at = :now
  from told t
  where a.tenant_id = :tenant and a.message_id = t.message_id and a.outcome = 'unknown'
  returning a.message_id
), moved as (
  update messaging.message m
  set delivery = t.delivery, delivery_detail = t.detail, delivery_at = :now,
      state = case when m.state in ('ready', 'unknown') then 'accepted' else m.state end,
      reason = case when t.reason <> '' then t.reason when m.state in ('ready', 'unknown') then 'told_later' else m.reason end,
      provider_id = coalesce(nullif(m.provider_id, ''), t.provider_id, ''),
      ask_at = case when t.delivery <> 'sent' or m.ask_at is null then null
                    else cast(:now as timestamptz) + interval '1 day' end,
      asks = 0
  from told t
  where m.tenant_id = :tenant and m.message_id = t.message_id and m.state in ('ready', 'sending', 'unknown', 'accepted')
    and array_position(array['', 'sent', 'failed', 'delivered', 'read'], m.delivery) < t.far
  returning m.message_id, m.reason, m.delivery, m.delivery_detail
)
select v.message_id, v.reason, v.delivery_detail from moved v where v.delivery = 'failed'
