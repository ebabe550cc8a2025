-- tenant · takes back the gentle beginnings of a plan nobody has approved.
delete from dunning.late_entry l
where l.tenant_id = :tenant and l.plan_id = :plan
  and exists (
    select from dunning.plan p
    where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed')
