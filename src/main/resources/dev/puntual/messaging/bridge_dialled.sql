-- tenant · whether the other telephone was dialled in a call about this that is not over, or whose end nobody told. Reads
-- messaging.bridge.
select exists (
  select from messaging.bridge b
  where b.tenant_id = :tenant and b.about = :about and (b.state = 'dialled' or b.state = 'ended' and b.how in ('', 'answered', 'failed'))
    and b.asked_at > cast(:now as timestamptz) - interval '4 hours')
