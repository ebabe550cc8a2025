-- tenant · updates payments.payment with the gateway's name for it; the first one stays.
update payments.payment p
set gateway_reference = :reference
where p.tenant_id = :tenant and p.payment_id = :payment and p.gateway_reference is null
