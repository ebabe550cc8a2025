-- tenant · reads payments.payment: those about which the gateway should be asked now.
select p.payment_id, p.gateway, p.gateway_reference, p.amount, p.currency, p.started_at
from payments.payment p
where p.tenant_id = :tenant and p.ask_at <= :now
order by p.ask_at
limit :page
