-- tenant · the house strategy and a calendar that follows it, for a tenant that has none. Writes
-- dunning.strategy, step and calendar once; later calls change nothing.
with strategy as (
  insert into dunning.strategy (tenant_id, strategy_id, version, name, made_at, published_at)
  select :tenant, md5(:tenant::text || '/strategy/house')::uuid, 1, 'house', :now, :now
  on conflict (tenant_id, strategy_id, version) do nothing
  returning tenant_id, strategy_id
), steps as (
  insert into dunning.step (tenant_id, strategy_id, version, step_no, offset_days, stage, channel)
  select s.tenant_id, s.strategy_id, 1, h.step_no, h.offset_days, h.stage, 'email'
  from strategy s
  cross join (values
    (1, -7, 'before'), (2, 0, 'due'), (3, 3, 'gentle'), (4, 10, 'reminder'), (5, 20, 'firm'), (6, 30, 'final')
  ) as h(step_no, offset_days, stage)
  on conflict (tenant_id, strategy_id, version, step_no) do nothing
)
insert into dunning.calendar (tenant_id, strategy_id, version, evaluate_at)
select :tenant, md5(:tenant::text || '/strategy/house')::uuid, 1, :evaluateAt
on conflict (tenant_id) do nothing
