-- tenant · the steps of the house's strategy in force. Reads dunning.v_step.
select s.step_no, s.stage, s.offset_days
from dunning.v_step s
where s.tenant_id = :tenant and s.current and s.strategy_no = 1
order by s.step_no
