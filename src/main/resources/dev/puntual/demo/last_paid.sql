-- tenant · the payment that came last, unless one was sent back before. Reads payments.v_payment.
select p.payment_id
from payments.v_payment p
where p.tenant_id = :tenant and p.state = 'paid' and p.gateway = 'trial'
  and not exists (select from payments.v_payment r where r.tenant_id = :tenant and r.refunded > 0)
order by p.paid_at desc, p.payment_id
limit 1
