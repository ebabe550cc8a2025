-- tenant · the steps of the strategy that is followed, or of its draft.
select v.version, s.step_no, s.offset_days, s.stage
from dunning.calendar c
join dunning.strategy v
  on v.tenant_id = :tenant and v.strategy_id = c.strategy_id
  and case when :draft then v.published_at is null else v.version = c.version end
join dunning.step s on s.tenant_id = :tenant and s.strategy_id = v.strategy_id and s.version = v.version
where c.tenant_id = :tenant
order by s.step_no
