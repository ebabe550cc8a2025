-- tenant · every strategy with its published ladders and its draft, step by step, in the order strategies are asked;
-- the house's comes last. Reads messaging.v_connected.
select y.strategy_no, y.name, y.priority, y.segment_id, y.followed, y.dropped_at is not null as dropped, l.ladder_no,
       l.version, l.keeps, l.repeat_unit, l.repeat_every, l.repeat_times, l.published_at is null as draft, s.step_no,
       s.timing, s.days, s.anchor, s.stage, s.only_segment, s.action, s.recipients, s.leaves, s.ways, s.text_code, s.scope,
       array(select c.channel from messaging.v_connected c where c.tenant_id = :tenant) as connected
from dunning.strategy y
left join dunning.ladder l on l.tenant_id = :tenant and l.strategy_no = y.strategy_no
left join dunning.step s on s.tenant_id = :tenant and s.ladder_no = l.ladder_no
where y.tenant_id = :tenant
order by y.strategy_no = 1, y.priority, y.strategy_no, l.ladder_no, s.step_no
