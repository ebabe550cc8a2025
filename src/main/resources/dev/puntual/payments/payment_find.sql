-- tenant · reads payments.payment, only through the link it was started from.
select p.payment_id, p.state, p.amount, p.currency, p.refunded, p.gateway, p.started_at, p.paid_at
from payments.payment p
where p.tenant_id = :tenant and p.payment_id = :payment and p.link_id = :link
