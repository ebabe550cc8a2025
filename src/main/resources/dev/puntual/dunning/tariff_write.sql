-- tenant · keeps what contacts cost, in the company's currency. Reads tenants.v_tenant; said twice it is the same.
insert into dunning.tariff (tenant_id, currency, email, sms, whatsapp, voice, call, call_minutes, emails_a_day, changed_at)
select t.tenant_id, t.currency, :email, :sms, :whatsapp, :voice, :call, :minutes, :emailsADay, :now
from tenants.v_tenant t
where t.tenant_id = :tenant
on conflict (tenant_id) do update
set currency = excluded.currency, email = excluded.email, sms = excluded.sms, whatsapp = excluded.whatsapp, voice = excluded.voice,
    call = excluded.call, call_minutes = excluded.call_minutes, emails_a_day = excluded.emails_a_day,
    changed_at = excluded.changed_at
