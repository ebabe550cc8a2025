-- tenant · updates payments.payment: when to ask again, unless it is over.
update payments.payment p
set asked_at = :now, ask_at = :next
where p.tenant_id = :tenant and p.payment_id = :payment and p.ask_at is not null
