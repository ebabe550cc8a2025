-- tenant · reads payments.v_payment and cash.settlement: of these payments, those that are paid and not yet applied,
-- one per debtor and currency, the oldest: two at once would be counted against the same debt.
select distinct on (p.debtor_id, p.currency) p.payment_id, p.debtor_id
from payments.v_payment p
where p.tenant_id = :tenant and p.payment_id = any(:payments::uuid[])
  and p.state in ('paid', 'refunded') and p.amount > p.refunded
  and not exists (
    select from cash.settlement s where s.tenant_id = :tenant and s.payment_id = p.payment_id)
order by p.debtor_id, p.currency, p.paid_at, p.payment_id
