-- tenant · whether the other telephone was dialled in some call about this, however that ended. Reads messaging.bridge.
select exists (
  select from messaging.bridge b
  where b.tenant_id = :tenant and b.about = :about
    and (b.state = 'dialled' or b.state = 'ended' and b.how in ('', 'answered', 'no_answer', 'busy', 'failed')))
