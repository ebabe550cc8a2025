-- tenant · writes down, of the rehearsed debts that somebody excluded from channels, which ones on each of their free days.
-- Reads worklist.v_hold_history.
with excluded as materialized (
  select h.debtor_id, h.receivable_id, h.from_on, least(h.until_on + 1, (h.lifted_at at time zone :zone)::date) as freed_on,
         1 << array_position(:means::text[], h.channel) - 1 as bit
  from worklist.v_hold_history h
  where h.tenant_id = :tenant and h.channel = any(:means::text[])
)
update pg_temp.rehearsal_debt d
set masks = array(
  select coalesce(bit_or(x.bit), 0)::smallint
  from unnest(k.free) as f(on_day)
  left join excluded x
    on x.debtor_id = d.debtor_id and (x.receivable_id is null or x.receivable_id = d.receivable_id)
    and x.from_on <= f.on_day and (x.freed_on is null or x.freed_on > f.on_day)
  group by f.on_day
  order by f.on_day)
from pg_temp.rehearsal_calendar k, (select distinct e.debtor_id from excluded e) w
where k.number = d.calendar and w.debtor_id = d.debtor_id
