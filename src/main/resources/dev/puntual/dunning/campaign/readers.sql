-- tenant · some debtors of an audience to read a letter by, those first who owe in the company's own currency. Reads
-- receivables.v_open, v_debtor, tenants.v_tenant, messaging.v_sender, dunning.book_debtor.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
), few as (
  select d.debtor_id, d.name, d.name_key, d.language, d.country, d.zone
  from meant m
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
  order by d.name_key, d.debtor_id
  limit 200
)
select f.debtor_id, 'email' as channel, f.name as recipient, coalesce(f.language, t.language) as language,
       coalesce(f.country, t.country) as country, coalesce(f.zone, case when f.country is null then t.zone end) as zone,
       t.zone as home_zone, t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country, o.currency,
       b.told::text as told
from few f
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
left join dunning.book_debtor b on b.tenant_id = :tenant and b.book_id = :book::uuid and b.debtor_id = f.debtor_id
left join lateral (
  select x.currency from receivables.v_open x
  where x.tenant_id = :tenant and x.debtor_id = f.debtor_id
  order by (x.currency <> t.currency), x.currency
  limit 1
) o on true
order by (o.currency is null), f.name_key, f.debtor_id
limit :limit
