-- tenant · what contacts cost, as long as the company keeps the currency they were said in; and how many
-- e-mails a day its provider lets through. Reads tenants.v_tenant.
select t.currency, f.email, f.sms, f.whatsapp, f.voice, f.call, f.call_minutes, g.emails_a_day
from tenants.v_tenant t
left join dunning.tariff f on f.tenant_id = :tenant and f.currency = t.currency
left join dunning.tariff g on g.tenant_id = :tenant
where t.tenant_id = :tenant
