-- tenant · what was paid through links since an instant, by currency. Reads payments.v_payment.
select p.currency, count(*)::int as payments, sum(p.amount - p.refunded) as amount
from payments.v_payment p
where p.tenant_id = :tenant and p.state = 'paid' and p.paid_at >= :since
group by p.currency
order by p.currency
