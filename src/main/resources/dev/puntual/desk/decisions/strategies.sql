-- tenant · strategies with the steps of the ladder each follows, dropped ones among them: what was decided stays.
-- Reads dunning.v_strategy and v_step.
select y.strategy_no, y.name, s.step_no, s.stage, s.action
from dunning.v_strategy y
left join dunning.v_step s on s.tenant_id = :tenant and s.ladder_no = y.followed
where y.tenant_id = :tenant and y.followed is not null
order by y.strategy_no = 1 desc, y.dropped_at is not null, y.priority, y.strategy_no, s.step_no
