-- tenant · reads payments.payment and tenants.v_tenant: what a gateway is asked to collect.
select p.amount, p.currency, t.name as company
from payments.payment p
join tenants.v_tenant t on t.tenant_id = :tenant
where p.tenant_id = :tenant and p.payment_id = :payment and p.link_id = :link
  and p.gateway = :gateway and p.state = 'started'
