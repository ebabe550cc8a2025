-- tenant · one evaluation, before it is known whether it finds anything.
insert into dunning.plan (tenant_id, plan_id, decided_on, cause, state, entry_step, made_at)
values (:tenant, :plan, :day, :cause, 'proposed', :entryStep::smallint, :now)
