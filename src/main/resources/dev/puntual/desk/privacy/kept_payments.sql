-- tenant · what a debtor paid through us. Reads payments.v_payment.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from payments.v_payment x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.started_at, x.payment_id
