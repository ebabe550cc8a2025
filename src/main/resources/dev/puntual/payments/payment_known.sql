-- tenant · reads payments.payment: which of these are ours.
select p.payment_id
from payments.payment p
where p.tenant_id = :tenant and p.payment_id = any(:payments)
