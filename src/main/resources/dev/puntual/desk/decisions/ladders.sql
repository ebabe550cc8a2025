-- tenant · every ladder a strategy ever had. Reads dunning.v_step.
select distinct s.ladder_no from dunning.v_step s where s.tenant_id = :tenant and s.strategy_no = :strategy
