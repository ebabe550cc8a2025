-- tenant · to whom a message was written and who wrote it. Reads messaging.v_message, receivables.v_debtor, tenants.v_tenant.
select m.subject_id, m.channel, m.address, m.recipient, m.language, t.name as company, t.contact_name, t.contact_email,
       t.contact_phone, coalesce(d.country, t.country) as country, coalesce(d.zone, t.zone) as zone,
       coalesce(d.zone, '') as home, coalesce(d.standing, 'unknown') as standing,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as part
from messaging.v_message m
join tenants.v_tenant t on t.tenant_id = :tenant
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.subject_id
where m.tenant_id = :tenant and m.message_id = :message
