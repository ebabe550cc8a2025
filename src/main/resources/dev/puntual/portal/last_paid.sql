-- tenant · the latest payment through one link that arrived, for whoever opens it again. Reads payments.v_payment.
select p.payment_id, p.currency, p.amount, p.paid_at
from payments.v_payment p
where p.tenant_id = :tenant and p.debtor_id = :debtor and p.link_id = :link and p.state = 'paid'
order by p.paid_at desc, p.payment_id
limit 1
