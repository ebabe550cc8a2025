-- tenant · asks for a message to whoever wrote last in a conversation, to the same address as we write it, by the same channel or by the one
-- that a person chose; what was typed on our page is answered by letter. A text message needs a provider. Within a day
-- of what they wrote, an answer is of one occasion with what they were told last. Reads inbox.conversation,
-- receivables.v_debtor, v_contact and v_address, rules.v_contact, tenants.v_tenant, messaging.v_connected; writes
-- messaging.in_request.
insert into messaging.in_request
  (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on, requested_at,
   subdivision, debtor_class, recipient_role, address_traits, occasion)
select v.tenant_id, :message, d.debtor_id, :stage, w.channel,
       coalesce(d.language, t.language), coalesce(nullif(k.name, ''), d.name),
       case when v.channel = 'portal' then e.email when w.channel = 'email' then v.address else coalesce(k.phone, v.address) end, coalesce(d.country, t.country), coalesce(d.zone, ''), :expires, :now,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end, d.standing, 'debtor',
       coalesce(k.traits, ''), o.occasion
from inbox.conversation v
cross join lateral (
  select case when :by <> '' then :by when v.channel = 'portal' then 'email' else v.channel end as channel) w
join tenants.v_tenant t on t.tenant_id = :tenant
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = v.debtor_id
left join lateral (
  select a.email from receivables.v_address a
  where a.tenant_id = :tenant and a.debtor_id = v.debtor_id
  order by (a.role <> 'payer'), a.rank, a.contact_id
  limit 1) e on true
left join lateral (
  select c.name, c.traits, case when c.email <> v.address then nullif(c.phone, '') end as phone
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = v.debtor_id
    and (c.email = v.address or (c.phone <> '' and messaging.known_as(c.phone) = messaging.known_as(v.address)))
  order by c.rank, c.contact_id
  limit 1) k on true
left join lateral (
  select c.occasion
  from rules.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = v.debtor_id and c.slot_at <= :now::timestamptz
    and c.slot_at > :now::timestamptz - interval '2 days' and v.last_at > :now::timestamptz - interval '1 day'
  order by c.slot_at desc, c.contact_id
  limit 1) o on true
where v.tenant_id = :tenant and v.conversation_id = :conversation
  and case w.channel
    when 'email' then v.channel = 'email' or v.channel = 'portal' and e.email is not null
    when 'sms' then v.address ~ '^[+][0-9]+$' and exists (
      select from messaging.v_connected c where c.tenant_id = :tenant and c.channel = 'sms')
    else v.channel = 'whatsapp' and w.channel = 'whatsapp' end
on conflict do nothing
