-- tenant · reads payments.v_payment, cash.settlement and cash.refund: of these payments, those of which more went
-- back than we have booked.
select p.payment_id, p.debtor_id
from payments.v_payment p
join cash.settlement s on s.tenant_id = :tenant and s.payment_id = p.payment_id
where p.tenant_id = :tenant and p.payment_id = any(:payments::uuid[])
  and p.refunded > coalesce(
    (select max(r.level) from cash.refund r where r.tenant_id = :tenant and r.payment_id = p.payment_id), 0)
