-- tenant · the steps of the draft, numbered in the order of their days.
insert into dunning.step (tenant_id, strategy_id, version, step_no, offset_days, stage, channel)
select v.tenant_id, v.strategy_id, v.version, row_number() over (order by w.offset_days), w.offset_days, w.stage, 'email'
from dunning.strategy v
cross join unnest(:offsets::int[], :stages::text[]) as w(offset_days, stage)
where v.tenant_id = :tenant and v.published_at is null
on conflict (tenant_id, strategy_id, version, step_no) do nothing
