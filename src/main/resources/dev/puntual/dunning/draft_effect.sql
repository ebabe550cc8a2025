-- tenant · what publishing the draft would change: per step of the draft the open debts that stand on it today, and
-- how many of them would hear it that would hear nothing otherwise, or the reverse. Reads receivables.v_open.
with now_days as (
  select array_agg(s.offset_days::int order by s.step_no) as days
  from dunning.calendar c
  join dunning.step s on s.tenant_id = :tenant and s.strategy_id = c.strategy_id and s.version = c.version
  where c.tenant_id = :tenant
), then_days as (
  select array_agg(s.offset_days::int order by s.step_no) as days
  from dunning.strategy v
  join dunning.step s on s.tenant_id = :tenant and s.strategy_id = v.strategy_id and s.version = v.version
  where v.tenant_id = :tenant and v.published_at is null
), becomes as (
  select array_agg(m.new_no order by m.step_no) as numbers from dunning.draft_move m where m.tenant_id = :tenant
), placed as (
  select width_bucket(:today::date - o.due_on - coalesce(l.shift_days, 0), t.days) as step_no,
         width_bucket(:today::date - o.due_on - coalesce(l.shift_days, 0), n.days) > coalesce(s.step_no, 0) as hears_now,
         width_bucket(:today::date - o.due_on - coalesce(l.shift_days, 0), t.days)
           > case when coalesce(s.step_no, 0) = 0 then 0 else b.numbers[s.step_no] end as hears_then
  from receivables.v_open o
  cross join now_days n
  cross join then_days t
  cross join becomes b
  left join dunning.standing s
    on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode
  left join dunning.late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  where o.tenant_id = :tenant
)
select p.step_no, count(*) as debts, count(*) filter (where p.hears_now) as hear_now,
       count(*) filter (where p.hears_then) as hear_then
from placed p
group by p.step_no
order by p.step_no
