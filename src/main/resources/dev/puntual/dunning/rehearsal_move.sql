-- local · debts stand where the last days brought them.
update pg_temp.rehearsal_debt d
set ladder_no = e.ladder_no, step_no = e.rung
from (
  select distinct on (v.receivable_id) v.receivable_id, v.ladder_no, v.rung
  from pg_temp.rehearsal_event v
  where v.on_day >= :from::date and v.on_day < :until::date
  order by v.receivable_id, v.on_day desc
) e
where d.receivable_id = e.receivable_id
