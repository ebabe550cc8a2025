-- Why: rooms above ask which messages nobody will learn more of by themselves, so that a person looks.
-- Locks: none; a view only.

-- Whether it arrived is unknown and nobody is asked any more; or it was tried as often as we try, and never taken. Found by
-- the index of states.
create view messaging.v_unclear with (security_invoker = true) as
select tenant_id, message_id, subject_id, channel, state, reason, coalesce(settled_at, requested_at) as since
from messaging.message
where state in ('unknown', 'for_person') and (state = 'unknown' and ask_at is null or reason = 'tried_in_vain');
grant select on messaging.v_unclear to puntual_app;
