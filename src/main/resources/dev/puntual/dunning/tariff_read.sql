-- tenant · what contacts cost, as long as the company keeps the currency they were said in. Reads tenants.v_tenant.
select t.currency, f.email, f.sms, f.whatsapp, f.call, f.call_minutes
from tenants.v_tenant t
left join dunning.tariff f on f.tenant_id = :tenant and f.currency = t.currency
where t.tenant_id = :tenant
