-- tenant · what the inbox asked for without typing it, for those of the messages that are of that kind: whom they are for, and how much
-- is open in the debtor's currency, the company's own first. Reads inbox.v_reply, messaging.v_message, receivables.v_open,
-- tenants.v_tenant, messaging.v_sender.
select m.message_id, p.kind, m.channel, m.subject_id as debtor_id, coalesce(o.currency, t.currency) as currency, m.recipient, m.language,
       m.country, case when m.zone <> '' then m.zone when m.country = t.country then t.zone end as zone, t.zone as home_zone,
       coalesce(o.debts, 0) as still_open, t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country
from inbox.v_reply p
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
left join lateral (
  select v.currency, count(*)::int as debts
  from receivables.v_open v
  where v.tenant_id = :tenant and v.debtor_id = m.subject_id
  group by v.currency
  order by v.currency <> t.currency, v.currency
  limit 1) o on true
where p.tenant_id = :tenant and p.message_id = any(:messages::uuid[]) and p.kind <> 'typed'
