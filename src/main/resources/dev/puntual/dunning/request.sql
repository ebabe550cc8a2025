-- tenant · turns the planned messages of one plan into requests, by whatever channel each is planned (plan_ways), to the first
-- contact that its step names and that the debtor has there today. Reads receivables.v_debtor, v_open and v_reach, worklist.v_hold,
-- payments.v_payment and v_link, tenants.v_tenant and v_contact_window; writes messaging.in_request and the contact's state.
-- What goes on by another channel after the rules refused the first, or it was lost, is a message of its own.
-- A part of another country is none. Whoever may be written to speaks for the debtor.
-- A message asked for twice is one message. A zone that nobody knows stays empty.
-- An hour of the step, by the debtor's clock or the company's where nobody knows it, is asked for; the best one is the
-- middle of the hours at which the debtor paid, or opened its links, where there are enough of them.
-- No letter leaves before the day it was planned for, wherever its debtor lives.
-- A letter lists whatever is overdue, so the oldest debt that is not on hold for as long as it may wait says how late it is.
-- The letters of one debtor and day are one occasion to the contact rules, the company's own
-- currency first.
with rung as materialized (
  select r.ladder_no, r.first_no, r.last_no, r.recipients, r.leaves
  from dunning.v_rung r
  where r.tenant_id = :tenant
), address as (
  select distinct on (c.debtor_id, p.currency) c.debtor_id, p.currency, c.address, c.name, c.role, c.party, c.traits, g.leaves
  from receivables.v_reach c
  join dunning.planned_contact p
    on p.tenant_id = :tenant and p.debtor_id = c.debtor_id and p.plan_id = :plan and p.state = 'planned'
    and p.channel = c.channel
  join rung g on g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
  where c.tenant_id = :tenant and (c.role = any(g.recipients) or c.party = 'debtor' and 'anybody' = any(g.recipients))
  order by c.debtor_id, p.currency,
           coalesce(array_position(g.recipients, c.role), array_position(g.recipients, 'anybody')), c.rank,
           c.created_at, c.contact_id
), letter as (
  select p.tenant_id, p.contact_on, p.debtor_id, p.currency, p.stage, p.channel, a.address, a.name, a.role, a.party, a.traits, a.leaves,
         md5(:tenant::text || '/m/' || p.debtor_id || '/' || p.currency || '/' || p.contact_on ||
             case when p.skipped::text like '%refused%' or p.skipped::text like '% lost%' then '/' || p.channel else '' end)::uuid as message_id
  from dunning.planned_contact p
  join address a on a.debtor_id = p.debtor_id and a.currency = p.currency
  where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and p.channel in ('email', 'sms', 'whatsapp', 'voice')
), held as (
  select h.debtor_id, h.receivable_id
  from worklist.v_hold h
  join letter l on l.debtor_id = h.debtor_id
  where h.tenant_id = :tenant and h.from_on <= l.contact_on
    and (h.until_on is null or h.until_on >= l.contact_on + :lifeDays::int)
), oldest as (
  select l.debtor_id, l.currency, min(o.due_on) as due_on
  from letter l
  join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = l.debtor_id and o.currency = l.currency
  where not o.receivable_id in (select h.receivable_id from held h where h.receivable_id is not null)
  group by l.debtor_id, l.currency
), clock as (
  select l.debtor_id, l.currency, l.contact_on, l.leaves, coalesce(nullif(d.zone, ''), t.zone) as zone
  from letter l
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  where l.leaves <> ''
), act as (
  select c.debtor_id, extract(hour from y.paid_at at time zone c.zone)::int as hour, true as paid
  from (select distinct k.debtor_id, k.zone from clock k where k.leaves = 'best') c
  join payments.v_payment y on y.tenant_id = :tenant and y.debtor_id = c.debtor_id
  where exists (select from rung g where g.leaves = 'best') and y.paid_at > :now::timestamptz - interval '2 years'
  union all
  select c.debtor_id, extract(hour from o.opened_at at time zone c.zone)::int, false
  from (select distinct k.debtor_id, k.zone from clock k where k.leaves = 'best') c
  join payments.v_link o on o.tenant_id = :tenant and o.debtor_id = c.debtor_id
  where exists (select from rung g where g.leaves = 'best') and o.opened_at > :now::timestamptz - interval '2 years'
), used as (
  select a.debtor_id, count(*) filter (where a.paid) >= :enough::int as pays,
         case when count(*) filter (where a.paid) >= :enough::int
              then percentile_disc(0.5) within group (order by a.hour) filter (where a.paid)
              else percentile_disc(0.5) within group (order by a.hour) end as hour
  from act a
  group by a.debtor_id
  having count(*) >= :enough::int
), hour as (
  select c.debtor_id, c.currency, c.contact_on, c.zone,
         case when c.leaves <> 'best' then c.leaves::time
              when u.hour is not null and not outside.hours then make_time(u.hour, 0, 0) end as leaves_at,
         case when c.leaves <> 'best' then 'step'
              when u.hour is null then 'unknown'
              when outside.hours then 'outside'
              when u.pays then 'pays'
              else 'opens' end as why
  from clock c
  left join used u on u.debtor_id = c.debtor_id
  left join tenants.v_contact_window w on w.tenant_id = :tenant and w.weekday = extract(isodow from c.contact_on)::int
  cross join lateral (
    select coalesce(make_time(u.hour, 0, 0) < w.opens or make_time(u.hour, 0, 0) >= w.closes, false) as hours
  ) outside
), asked as (
  insert into messaging.in_request
    (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on,
     requested_at, occasion, precedence, not_before, oldest_due_on, subdivision, debtor_class, recipient_role, address_traits)
  select l.tenant_id, l.message_id, l.debtor_id, l.stage, l.channel, coalesce(d.language, t.language),
         coalesce(nullif(l.name, ''), d.name), l.address, coalesce(d.country, t.country),
         coalesce(d.zone, ''),
         l.contact_on + :lifeDays::int, :now, md5(l.contact_on::text || l.debtor_id::text)::uuid,
         row_number() over (partition by l.debtor_id order by l.currency <> t.currency, l.currency),
         coalesce((l.contact_on + h.leaves_at) at time zone h.zone,
                  case when l.contact_on > (:now::timestamptz at time zone t.zone)::date
                       then l.contact_on::timestamp at time zone t.zone end),
         o.due_on,
         case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end, d.standing,
         l.party, l.traits
  from letter l
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join hour h on h.debtor_id = l.debtor_id and h.currency = l.currency
  left join oldest o on o.debtor_id = l.debtor_id and o.currency = l.currency
  on conflict (tenant_id, message_id) do nothing
  returning message_id
)
update dunning.planned_contact p
set state = 'requested', message_id = l.message_id, recipient_role = l.role, leaves_at = h.leaves_at, leaves_why = coalesce(h.why, '')
from letter l
join asked a on a.message_id = l.message_id
left join hour h on h.debtor_id = l.debtor_id and h.currency = l.currency
where p.tenant_id = :tenant and p.contact_on = l.contact_on and p.debtor_id = l.debtor_id and p.currency = l.currency
  and p.act_no = 0
