-- tenant · updates payments.payment: the right to ask now, given out once in a while.
update payments.payment p
set asked_at = :now
where p.tenant_id = :tenant and p.payment_id = :payment and p.state in ('started', 'pending')
  and (p.asked_at is null or p.asked_at <= :before)
returning p.payment_id, p.gateway, p.gateway_reference, p.amount, p.currency, p.started_at
