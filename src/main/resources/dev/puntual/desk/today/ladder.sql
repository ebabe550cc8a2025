-- tenant · the steps of the strategy in force. Reads dunning.v_step.
select s.step_no, s.stage, s.offset_days from dunning.v_step s where s.tenant_id = :tenant and s.current order by s.step_no
