-- tenant · reads payments.trial_notice and payments.trial_checkout: when the test gateway has work again.
select min(d.due_at) as due_at
from (
  select n.send_at as due_at from payments.trial_notice n where n.tenant_id = :tenant
  union all
  select c.resolves_at from payments.trial_checkout c where c.tenant_id = :tenant and c.state = 'pending'
) d
having min(d.due_at) is not null
