-- tenant · reads payments.trial_checkout.
select c.payment_id, c.currency, c.amount, c.refunded, c.state, c.company, c.language, c.return_sealed
from payments.trial_checkout c
where c.tenant_id = :tenant and c.payment_id = :payment
