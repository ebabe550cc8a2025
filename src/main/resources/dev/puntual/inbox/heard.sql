-- tenant · answers as they came, each with the debtor it is about, the debtor's contact at that address, and whether the message
-- it answers said that the word "no" ends it. Named outright, the debtor is that one. Reads messaging.v_answer and v_said,
-- receivables.v_debtor and v_contact, tenants.v_tenant.
select a.answer_id, a.channel, a.address, coalesce(nullif(a.sender, ''), d.name, a.address) as sender, a.said, a.automatic,
       a.received_at, a.chosen, a.message_id, d.debtor_id, d.zone, t.zone as company_zone, k.contact_id,
       coalesce((
         select s.content ~* '\m(responda|conteste|escriba|env[ií]e|responder|reply|answer|send)\M[^.]{0,30}\m(no|n[aã]o)\M'
         from messaging.v_said s
         where s.tenant_id = :tenant and s.message_id = a.message_id
         order by s.attempt_no desc
         limit 1), false) as offered_no
from messaging.v_answer a
join tenants.v_tenant t on t.tenant_id = :tenant
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = coalesce(:debtor::uuid, a.subject_id)
left join lateral (
  select c.contact_id
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = d.debtor_id
    and (c.email = a.address or (c.phone <> '' and messaging.known_as(c.phone) = messaging.known_as(a.address)))
  order by c.rank, c.contact_id
  limit 1) k on true
where a.tenant_id = :tenant and a.answer_id = any (:answers::uuid[])
order by a.received_at, a.answer_id
