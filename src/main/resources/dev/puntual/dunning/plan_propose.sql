-- tenant · one evaluation, before it is known whether it finds anything; its number among the tenant's plans. The
-- tenant's calendar row is held, so two plans never count at once.
insert into dunning.plan (tenant_id, plan_id, plan_no, decided_on, cause, state, entry_step, made_at)
values (:tenant, :plan, (select coalesce(max(p.plan_no), 0) + 1 from dunning.plan p where p.tenant_id = :tenant),
  :day, :cause, 'proposed', :entryStep::smallint, :now)
returning plan_no
