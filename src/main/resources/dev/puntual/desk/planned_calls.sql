-- tenant · the calls that a machine makes by one day’s plan, without those left out. Reads dunning.v_planned_contact and v_plan.
select count(*) as calls
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
where c.tenant_id = :tenant and c.contact_on = :day and c.channel = 'voice' and c.state <> 'held'
  and p.state = (case when :waits then 'proposed' else 'approved' end)
