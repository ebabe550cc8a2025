-- tenant · Writes down what the provider said about attempts of this lease, and moves each message on: to its end, or
-- back to the queue. An attempt that was given up as unknown may still be settled by the one who made it: that is
-- evidence. Of what the provider has told already, our own doubts count no more. Reads and writes messaging.attempt, message; writes ready. Returns the messages that moved.
with told as (
  select t.message_id, t.attempt_no, t.outcome, t.detail, t.provider_id, t.state, t.reason, t.due_at
  from unnest(:messages::uuid[], :attempts::int[], :outcomes::text[], :details::text[], :providerIds::text[],
      :states::text[], :reasons::text[], :dueAts::timestamptz[])
    as t (message_id, attempt_no, outcome, detail, provider_id, state, reason, due_at)
), proved as (
  update messaging.attempt a
  set outcome = t.outcome, detail = t.detail, provider_id = t.provider_id, settled_at = :now
  from told t
  where a.tenant_id = :tenant and a.message_id = t.message_id and a.attempt_no = t.attempt_no
    and a.lease_id = :lease
    and (a.outcome is null or (a.outcome = 'unknown' and t.outcome <> 'unknown'))
  returning a.message_id
), moved as (
  update messaging.message m
  set state = case when m.delivery <> '' then 'accepted' else t.state end,
      reason = case when m.reason in ('nobody', 'stopped_at_provider') then m.reason
                    when m.delivery <> '' and t.state <> 'accepted' then 'told_later'
                    else t.reason end,
      provider_id = coalesce(nullif(t.provider_id, ''), m.provider_id),
      settled_at = case when t.state = 'ready' and m.delivery = '' then null else cast(:now as timestamptz) end,
      -- A provider that tells later is waited for, and asked when it does not.
      ask_at = case when not :tells or m.delivery in ('failed', 'delivered', 'read') then null
                    when t.state = 'unknown' then cast(:now as timestamptz) + interval '1 minute'
                    when t.state = 'accepted' then cast(:now as timestamptz) + interval '1 day' end,
      asks = 0
  from told t
  join proved p on p.message_id = t.message_id
  where m.tenant_id = :tenant and m.message_id = t.message_id and m.state in ('sending', 'unknown')
  returning m.tenant_id, m.message_id, m.channel, m.state, m.country, m.zone, m.expires_on
), queued as (
  insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on)
  select m.tenant_id, m.channel, t.due_at, m.message_id, t.attempt_no + 1, m.country, m.zone, m.expires_on
  from moved m
  join told t on t.message_id = m.message_id
  where m.state = 'ready'
  on conflict do nothing
  returning message_id
)
select count(*) from moved
