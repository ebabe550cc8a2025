-- tenant · turns the planned letters of one plan into message requests, each to the first contact that its
-- step names and the debtor has today. Reads receivables.v_debtor and v_address, tenants.v_tenant; writes messaging.in_request and the
-- contact's state. A message asked for twice is one message. A zone that nobody knows stays empty.
-- The letters of one debtor and day are one occasion to the contact rules, the company's own
-- currency first.
with rung as materialized (
  select r.ladder_no, r.first_no, r.last_no, r.recipients from dunning.v_rung r where r.tenant_id = :tenant
), address as (
  select distinct on (c.debtor_id, p.currency) c.debtor_id, p.currency, c.email, c.name, c.role
  from receivables.v_address c
  join dunning.planned_contact p
    on p.tenant_id = :tenant and p.debtor_id = c.debtor_id and p.plan_id = :plan and p.state = 'planned'
    and p.channel = 'email'
  join rung g on g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
  where c.tenant_id = :tenant and (c.role = any(g.recipients) or 'anybody' = any(g.recipients))
  order by c.debtor_id, p.currency,
           coalesce(array_position(g.recipients, c.role), array_position(g.recipients, 'anybody')), c.rank,
           c.created_at, c.contact_id
), letter as (
  select p.tenant_id, p.contact_on, p.debtor_id, p.currency, p.stage, p.channel, a.email, a.name, a.role,
         md5(:tenant::text || '/m/' || p.debtor_id || '/' || p.currency || '/' || p.contact_on)::uuid as message_id
  from dunning.planned_contact p
  join address a on a.debtor_id = p.debtor_id and a.currency = p.currency
  where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and p.channel = 'email'
), asked as (
  insert into messaging.in_request
    (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on,
     requested_at, occasion, precedence)
  select l.tenant_id, l.message_id, l.debtor_id, l.stage, l.channel, coalesce(d.language, t.language),
         coalesce(nullif(l.name, ''), d.name), l.email, coalesce(d.country, t.country),
         coalesce(d.zone, ''),
         l.contact_on + :lifeDays::int, :now, md5(l.contact_on::text || l.debtor_id::text)::uuid,
         row_number() over (partition by l.debtor_id order by l.currency <> t.currency, l.currency)
  from letter l
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  on conflict (tenant_id, message_id) do nothing
  returning message_id
)
update dunning.planned_contact p
set state = 'requested', message_id = l.message_id, recipient_role = l.role
from letter l
join asked a on a.message_id = l.message_id
where p.tenant_id = :tenant and p.contact_on = l.contact_on and p.debtor_id = l.debtor_id and p.currency = l.currency
  and p.act_no = 0
