-- local · where debts change strategy on the way, a letter is not tried again once something else was said of its debt.
update pg_temp.rehearsal_event e
set letter = (e.letter & ~(255::bigint << 33)) | ((n.next_on - 1 - :origin::date)::bigint << 33)
from (
  select v.receivable_id, v.on_day, lead(v.on_day) over (partition by v.receivable_id order by v.on_day) as next_on
  from pg_temp.rehearsal_event v
) n
where n.receivable_id = e.receivable_id and n.on_day = e.on_day and n.next_on - :origin::date <= ((e.letter >> 33) & 255)
