-- tenant · those who owe whose text message would be longest: the five longest names and the five largest sums. Reads
-- receivables.v_open and v_debtor, tenants.v_tenant, messaging.v_sender.
with owed as (
  select o.debtor_id, o.currency, sum(o.balance) as total, count(*)::int as documents, min(o.due_on) as oldest
  from receivables.v_open o
  where o.tenant_id = :tenant
  group by o.debtor_id, o.currency
), named as (
  select w.debtor_id, w.currency, w.total, w.documents, w.oldest, d.name,
         row_number() over (order by length(d.name) desc, w.debtor_id, w.currency) as by_name,
         row_number() over (order by w.total desc, w.debtor_id, w.currency) as by_total
  from owed w
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = w.debtor_id
)
select n.name, n.currency, n.total, n.documents, n.oldest, t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country
from named n
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
where n.by_name <= 5 or n.by_total <= 5
