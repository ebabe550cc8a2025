-- tenant · the calls and acts of the office of one plan are with the worklist now; of a message that is a call, with what came
-- before, unless that is known. Reads messaging.v_connected and worklist.v_exclusion.
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
), excluded as (
  select x.debtor_id, array_agg(distinct x.channel) as channels
  from worklist.v_exclusion x
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = :plan
  where x.tenant_id = :tenant and x.from_on <= p.decided_on and (x.until_on is null or x.until_on >= p.decided_on)
  group by x.debtor_id
), handed as (
  select p.contact_on, p.debtor_id, p.currency, p.act_no,
         case when p.skipped <> '{}' then p.skipped
              when x.debtor_id is null then g.skipped
              else array(
                select case when w.code = c.channel || ' nobody' then c.channel || ' excluded' else w.code end
                from unnest(g.skipped) with ordinality as w(code, place)
                left join unnest(x.channels) as c(channel) on w.code = c.channel || ' nobody'
                order by w.place)
         end as skipped
  from dunning.planned_contact p
  join rung g on g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
  left join excluded x on x.debtor_id = p.debtor_id
  where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and p.channel <> 'email'
)
update dunning.planned_contact p
set state = 'handed', skipped = h.skipped
from handed h
where p.tenant_id = :tenant and p.contact_on = h.contact_on and p.debtor_id = h.debtor_id and p.currency = h.currency
  and p.act_no = h.act_no
