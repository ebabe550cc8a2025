-- tenant · a call of two legs is further than it was; from any other state nothing changes. An end that was told without saying
-- how may be told once more. Writes messaging.bridge.
update messaging.bridge b
set state = :state, how = :how, seconds = :seconds, detail = :detail,
    provider_id = case when :providerId = '' then b.provider_id else :providerId end,
    ended_at = case when :state in ('ended', 'refused') then cast(:now as timestamptz) end
where b.tenant_id = :tenant and b.bridge_id = :bridge
  and (b.state = any (:from::text[]) or b.state = 'ended' and b.how = '' and :how in ('answered', 'no_answer', 'busy', 'failed'))
