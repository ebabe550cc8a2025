-- tenant · a payment on the test gateway's page, and where the debtor lives, who reads amounts as they are written there.
-- Reads payments.trial_checkout, payments.payment, receivables.v_debtor and tenants.v_tenant.
select c.payment_id, c.currency, c.amount, c.refunded, c.state, c.company, c.language, c.return_sealed,
       coalesce(d.country, t.country) as country
from payments.trial_checkout c
join tenants.v_tenant t on t.tenant_id = :tenant
left join payments.payment p on p.tenant_id = :tenant and p.payment_id = c.payment_id
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
where c.tenant_id = :tenant and c.payment_id = :payment
