-- tenant · one evaluation that found something. The tenant's calendar row is held, so two plans never count at once.
insert into dunning.plan (tenant_id, plan_id, plan_no, decided_on, cause, state, entry_step, made_at)
values (:tenant, :plan, :planNo, :day, :cause, 'proposed', :entryStep::smallint, :now)
