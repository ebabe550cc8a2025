-- tenant · Gives the lane back, due again with its earliest row but not before the given instant.
-- Run after hold_lane in the same transaction, as a statement of its own: it must see rows whose writers we waited for.
-- Reads messaging.ready; writes messaging.lane.
update messaging.lane l
set due_at = case
      when cast(:notBefore as timestamptz) is null then w.due_at
      else greatest(w.due_at, cast(:notBefore as timestamptz))
    end,
    waiting_since = w.due_at,
    served_at = :now, leased_until = null, lease_id = null,
    streak = cast(:streak as smallint[]), opened = :opened,
    trouble = :trouble,
    trouble_since = case
      when :trouble = '' then null
      when l.trouble = :trouble then l.trouble_since
      else cast(:now as timestamptz)
    end
from (
  select min(r.due_at) as due_at from messaging.ready r where r.tenant_id = :tenant and r.channel = :channel
) w
where l.tenant_id = :tenant and l.channel = :channel and l.lease_id = :lease
