-- tenant · for a batch of messages, asked again at the door: which campaign they belong to, whom they are for, whether
-- that debtor is on hold as a whole, with lawyers about any debt, or excluded from its channel, and how many debts are still open in the currency. Reads receivables.v_open,
-- worklist.v_stop, messaging.v_message, tenants.v_tenant,
-- dunning.book_debtor, messaging.v_sender.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
)
select c.message_id, c.campaign_id, c.debtor_id, c.currency, g.kind, g.kind = 'statement' or g.audience <> 'book' as about_debts, g.state = 'cancelled' as cancelled,
       m.channel, m.recipient, m.language, m.country,
       case when m.zone <> '' then m.zone when m.country = t.country then t.zone end as zone, t.zone as home_zone,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country, b.told::text as told,
       (select count(*) from receivables.v_open o
        where o.tenant_id = :tenant and o.debtor_id = c.debtor_id and o.currency = c.currency) as still_open,
       stop.paused, stop.excluded
from dunning.campaign_contact c
join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = c.campaign_id
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
left join dunning.book_debtor b
  on b.tenant_id = :tenant and g.audience = 'book' and b.book_id = g.audience_id and b.debtor_id = c.debtor_id
cross join day
cross join lateral (
  select coalesce(bool_or(h.channel is null), false) as paused, coalesce(bool_or(h.channel = case m.channel when 'voice' then 'call' else m.channel end), false) as excluded
  from worklist.v_stop h
  where h.tenant_id = :tenant and h.debtor_id = c.debtor_id and (h.receivable_id is null or h.reason = 'legal')
    and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today)
) stop
where c.tenant_id = :tenant and c.message_id = any(:messages)
