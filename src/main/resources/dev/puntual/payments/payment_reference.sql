-- tenant · reads payments.payment: the gateway's name for it.
select p.gateway_reference
from payments.payment p
where p.tenant_id = :tenant and p.payment_id = :payment and p.gateway_reference is not null
