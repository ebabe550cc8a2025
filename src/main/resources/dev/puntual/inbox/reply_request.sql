-- tenant · asks for a message to whoever wrote last in a conversation, by the same channel and to the same address; what was
-- typed on our page is answered by letter. Reads inbox.conversation, receivables.v_debtor, v_contact and v_address,
-- tenants.v_tenant; writes messaging.in_request.
insert into messaging.in_request
  (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on, requested_at,
   subdivision, debtor_class, recipient_role, address_traits)
select v.tenant_id, :message, d.debtor_id, 'reply', case v.channel when 'portal' then 'email' else v.channel end,
       coalesce(d.language, t.language), coalesce(nullif(k.name, ''), d.name),
       case v.channel when 'portal' then e.email else v.address end, coalesce(d.country, t.country), coalesce(d.zone, ''), :expires, :now,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end, d.standing, 'debtor',
       coalesce(k.traits, '')
from inbox.conversation v
join tenants.v_tenant t on t.tenant_id = :tenant
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = v.debtor_id
left join lateral (
  select a.email from receivables.v_address a
  where a.tenant_id = :tenant and a.debtor_id = v.debtor_id
  order by (a.role <> 'payer'), a.rank, a.contact_id
  limit 1) e on true
left join lateral (
  select c.name, c.traits
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = v.debtor_id
    and (c.email = v.address or (c.phone <> '' and messaging.known_as(c.phone) = messaging.known_as(v.address)))
  order by c.rank, c.contact_id
  limit 1) k on true
where v.tenant_id = :tenant and v.conversation_id = :conversation
  and (v.channel in ('email', 'sms') or (v.channel = 'portal' and e.email is not null))
on conflict do nothing
