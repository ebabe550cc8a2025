-- tenant · What was tried for one message, in order. Reads messaging.attempt.
select a.attempt_no, a.started_at, a.outcome, a.detail, coalesce(a.provider_id, '') as provider_id, a.settled_at
from messaging.attempt a
where a.tenant_id = :tenant and a.message_id = :message
order by a.attempt_no
