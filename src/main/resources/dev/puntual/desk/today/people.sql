-- tenant · how many debtors the contacts of one day reach. Reads dunning.v_planned_contact and v_plan.
select count(distinct c.debtor_id)::int
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
where c.tenant_id = :tenant and c.contact_on = :day and c.state <> 'held'
  and p.state = (case when :waits then 'proposed' else 'approved' end)
