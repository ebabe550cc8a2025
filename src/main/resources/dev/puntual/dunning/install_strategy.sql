-- tenant · the house strategy and a calendar, for a tenant that has none. Writes dunning.strategy, ladder, step and
-- calendar once; later calls change nothing.
with strategy as (
  insert into dunning.strategy (tenant_id, strategy_no, name, priority, followed, made_at)
  select t.tenant_id, 1, 'house', 10000, 1, :now::timestamptz
  from tenants.v_tenant t
  where t.tenant_id = :tenant
  on conflict (tenant_id, strategy_no) do nothing
  returning tenant_id
), ladder as (
  insert into dunning.ladder (tenant_id, ladder_no, strategy_no, version, made_at, published_at)
  select s.tenant_id, 1, 1, 1, :now::timestamptz, :now::timestamptz
  from strategy s
  on conflict (tenant_id, ladder_no) do nothing
  returning tenant_id
), steps as (
  insert into dunning.step (tenant_id, ladder_no, step_no, timing, days, stage, channel)
  select l.tenant_id, 1, h.step_no, 'due', h.days, h.stage, 'email'
  from ladder l
  cross join (values
    (1, -7, 'before'), (2, 0, 'due'), (3, 3, 'gentle'), (4, 10, 'reminder'), (5, 20, 'firm'), (6, 30, 'final')
  ) as h(step_no, days, stage)
  on conflict (tenant_id, ladder_no, step_no) do nothing
)
insert into dunning.calendar (tenant_id, evaluate_at)
select t.tenant_id, :evaluateAt::timestamptz
from tenants.v_tenant t
where t.tenant_id = :tenant
on conflict (tenant_id) do nothing
