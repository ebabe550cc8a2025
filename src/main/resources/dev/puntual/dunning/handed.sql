-- tenant · the calls and acts of the office of one plan are with the worklist now; of a message that is a call, with what came
-- before. Reads messaging.v_connected.
with rung as materialized (
  select r.ladder_no, r.first_no, r.last_no,
         array(
           select w.way || case when c.channel is null then ' off' else ' nobody' end
           from unnest(r.ways[1 : array_position(r.ways, 'call') - 1]) with ordinality as w(way, place)
           left join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
           where r.action = 'message'
           order by w.place) as skipped
  from dunning.v_rung r
  where r.tenant_id = :tenant
)
update dunning.planned_contact p
set state = 'handed', skipped = g.skipped
from rung g
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and p.channel <> 'email'
  and g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
