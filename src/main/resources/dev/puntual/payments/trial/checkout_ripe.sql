-- tenant · reads payments.trial_checkout: pending ones whose time has come.
select c.payment_id
from payments.trial_checkout c
where c.tenant_id = :tenant and c.state = 'pending' and c.resolves_at <= :now
order by c.resolves_at
limit 100
