-- tenant · whom a letter to one debtor would greet today, in which language and by whose clock, as a request of a step with these
-- recipients would say it.
-- Reads receivables.v_debtor and v_recipient, tenants.v_tenant, messaging.v_sender.
select d.debtor_id as message_id, d.debtor_id, :currency::text as currency, d.name as debtor,
       coalesce(nullif(a.name, ''), d.name) as recipient, coalesce(a.role, '') as role,
       coalesce(d.language, t.language) as language, coalesce(d.country, t.country) as country,
       coalesce(nullif(d.zone, ''), case when coalesce(d.country, t.country) = t.country then t.zone end) as zone,
       t.zone as home_zone, 0 as free, 0 as still_open, false as excluded, '' as text_code,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
left join lateral (
  select c.email, c.name, c.role
  from receivables.v_recipient c
  where c.tenant_id = :tenant and c.debtor_id = d.debtor_id
    and (c.role = any(:recipients::text[]) or c.party = 'debtor' and 'anybody' = any(:recipients::text[]))
  order by coalesce(array_position(:recipients::text[], c.role), array_position(:recipients::text[], 'anybody')), c.rank, c.created_at, c.contact_id
  limit 1
) a on true
where d.tenant_id = :tenant and d.debtor_id = :debtor::uuid
