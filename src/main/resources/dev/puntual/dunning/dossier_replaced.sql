-- tenant · days with a plan that waited for a person until another took its place, and without one that was approved.
select distinct p.decided_on
from dunning.plan p
where p.tenant_id = :tenant and p.decided_on between :from and :until and p.state = 'discarded'
  and not exists (
    select from dunning.plan q
    where q.tenant_id = :tenant and q.decided_on = p.decided_on and q.state <> 'discarded')
