-- tenant · until when somebody lived this company's days. Reads dunning.v_plan.
select max(p.made_at) as made_at from dunning.v_plan p where p.tenant_id = :tenant
