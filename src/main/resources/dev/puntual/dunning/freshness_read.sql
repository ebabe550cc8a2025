-- tenant · how old the news of payments may be, and the newest there is: a file, a payment, a person's word. Reads
-- intake.v_file, payments.v_payment and tenants.v_tenant.
select f.days, f.vouched_at, c.restored_from,
       (select max(i.loaded_at) from intake.v_file i where i.tenant_id = :tenant and i.state = 'loaded') as file_at,
       (select max(p.paid_at) from payments.v_payment p where p.tenant_id = :tenant) as paid_at
from tenants.v_tenant t
left join dunning.freshness f on f.tenant_id = :tenant
left join dunning.calendar c on c.tenant_id = :tenant
where t.tenant_id = :tenant
