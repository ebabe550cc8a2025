-- tenant · takes back the contacts of a plan nobody has approved.
delete from dunning.planned_contact c
where c.tenant_id = :tenant and c.plan_id = :plan
  and exists (
    select from dunning.plan p
    where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed')
