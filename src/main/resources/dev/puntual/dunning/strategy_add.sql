-- tenant · a strategy beside the house's; it follows nothing until its first draft is published. Nothing when somebody
-- else takes the same number at the same time.
insert into dunning.strategy (tenant_id, strategy_no, name, priority, segment_id, made_at)
select y.tenant_id, max(y.strategy_no) + 1, :name, coalesce(max(y.priority) filter (where y.strategy_no > 1), 0) + 10,
       :segment::uuid, :now::timestamptz
from dunning.strategy y
where y.tenant_id = :tenant
group by y.tenant_id
on conflict (tenant_id, strategy_no) do nothing
returning strategy_no
