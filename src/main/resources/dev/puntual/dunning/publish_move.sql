-- tenant · before a draft is published: every debt moves to the step of the draft that covers the same days, or to the
-- first that speaks in the tone it has heard when that one now comes later: nobody hears again what has been said,
-- and what a new step adds is still said. Late entries keep their days.
with was as (
  select s.step_no, s.offset_days, s.stage
  from dunning.calendar c
  join dunning.step s on s.tenant_id = :tenant and s.strategy_id = c.strategy_id and s.version = c.version
  where c.tenant_id = :tenant
), becomes as (
  select w.step_no,
         greatest(count(s.step_no) filter (where s.offset_days <= w.offset_days),
           coalesce(min(s.step_no) filter (where s.stage = w.stage), 0))::smallint as new_no
  from was w
  cross join dunning.strategy v
  join dunning.step s on s.tenant_id = :tenant and s.strategy_id = v.strategy_id and s.version = v.version
  where v.tenant_id = :tenant and v.published_at is null
  group by w.step_no
)
update dunning.standing s
set step_no = b.new_no, said_step = b.new_no, said = case when s.said = 'settled' then s.said else '' end
from becomes b
where s.tenant_id = :tenant and b.step_no = s.step_no and s.step_no > 0
