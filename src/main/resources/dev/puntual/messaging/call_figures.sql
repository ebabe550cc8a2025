-- tenant · automated calls that were taken since an instant, and the minutes that were begun in them; one whose length nobody told
-- counts as one. Reads messaging.spoken_call.
select count(*) as calls, coalesce(sum(greatest(1, ceil(coalesce(s.seconds, 1) / 60.0))), 0)::bigint as minutes
from messaging.spoken_call s
where s.tenant_id = :tenant and s.answered_at >= :since
