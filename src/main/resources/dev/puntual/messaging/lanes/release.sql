-- tenant · Gives the lane back, due again with its earliest row but not before the given instant.
-- Run after hold_lane in the same transaction, as a statement of its own: it must see rows whose writers we waited for.
-- Reads messaging.ready, message; writes messaging.lane.
update messaging.lane l
set due_at = case
      when cast(:notBefore as timestamptz) is null then w.due_at
      else greatest(w.due_at, cast(:notBefore as timestamptz))
    end,
    waiting_since = w.waiting_since,
    served_at = :now, leased_until = null, lease_id = null,
    streak = cast(:streak as smallint[]), opened = :opened,
    trouble = :trouble,
    trouble_since = case
      when :trouble = '' then null
      when l.trouble = :trouble then l.trouble_since
      else cast(:now as timestamptz)
    end
from (
  select least(r.due_at, a.ask_at) as due_at, r.due_at as waiting_since
  from (select min(q.due_at) as due_at from messaging.ready q where q.tenant_id = :tenant and q.channel = :channel) r
  cross join (
    select min(m.ask_at) as ask_at from messaging.message m
    where m.tenant_id = :tenant and m.channel = :channel and m.ask_at is not null) a
) w
where l.tenant_id = :tenant and l.channel = :channel and l.lease_id = :lease
