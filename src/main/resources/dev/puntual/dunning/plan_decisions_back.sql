-- tenant · takes back what a plan decided, which it may until a person has approved it.
delete from dunning.decision d
where d.tenant_id = :tenant and d.plan_id = :plan
  and exists (
    select from dunning.plan p
    where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed')
