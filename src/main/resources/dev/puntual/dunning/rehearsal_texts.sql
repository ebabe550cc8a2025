-- tenant · some of the rehearsed text messages of each tone (:readers of them), each with whom it would go to and what is owed by
-- then, with the first documents by name, as planned_texts.sql has it of a plan. Reads rehearsal_contact, rehearsal_slot and rehearsal_debt, receivables.v_debtor,
-- v_receivable and v_reach, messaging.v_sender, tenants.v_tenant.
with spoken as materialized (
  select u.ladder_no, u.rung, u.reach, u.means, u.stage, u.recipients::text[] as recipients
  from unnest(:ladders::int[], :rungs::int[], :reaches::int[], :means::int[], :stages::text[], :to::text[])
    as u(ladder_no, rung, reach, means, stage, recipients)
), reach as (
  select d.debtor_id, bit_or(d.roles) as roles
  from rehearsal_debt d
  group by d.debtor_id
), text as materialized (
  select x.debtor_id, x.currency, x.on_day, x.amount, x.stage, x.recipients
  from (
    select c.debtor_id, c.currency, coalesce(s.slot_on, c.on_day) as on_day, c.amount, p.stage, p.recipients,
           row_number() over (partition by p.stage order by md5(c.debtor_id::text || c.on_day), c.currency) as place
    from rehearsal_contact c
    left join rehearsal_slot s on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency
    left join reach r on r.debtor_id = c.debtor_id
    join spoken p
      on p.ladder_no = (c.lead & 65535) and p.rung = ((c.lead >> 16) & 65535) and p.reach = coalesce(r.roles, 0)
      and p.means = coalesce(s.means, -1)
    where s.debtor_id is null or s.slot_on < :until::date
  ) x
  where x.place <= :readers
), began as (
  select c.debtor_id, min(c.on_day) as on_day
  from rehearsal_contact c
  where c.debtor_id in (select t.debtor_id from text t)
  group by c.debtor_id
), owed as (
  select t.debtor_id, t.currency, t.on_day, sum(d.balance) as total, count(*)::int as documents, min(d.owed_on) as oldest
  from text t
  join rehearsal_debt d on d.debtor_id = t.debtor_id and d.currency = t.currency and d.owed_on <= t.on_day
  group by t.debtor_id, t.currency, t.on_day
), listed as (
  select t.debtor_id, t.currency, t.on_day, d.receivable_id, d.balance,
         row_number() over (partition by t.debtor_id, t.currency, t.on_day order by d.owed_on, d.receivable_id) as place
  from text t
  join rehearsal_debt d on d.debtor_id = t.debtor_id and d.currency = t.currency
), named as (
  select l.debtor_id, l.currency, l.on_day, array_agg(v.number order by l.place) as numbers,
         array_agg(v.instalment::int order by l.place) as instalments, array_agg(l.balance order by l.place) as balances
  from listed l
  join receivables.v_receivable v on v.tenant_id = :tenant and v.receivable_id = l.receivable_id
  where l.place <= 3
  group by l.debtor_id, l.currency, l.on_day
), address as (
  select distinct on (t.debtor_id, t.currency, t.on_day) t.debtor_id, t.currency, t.on_day, a.name, a.role
  from text t
  join receivables.v_reach a on a.tenant_id = :tenant and a.debtor_id = t.debtor_id and a.channel = 'sms'
  where a.role = any(t.recipients) or a.party = 'debtor' and 'anybody' = any(t.recipients)
  order by t.debtor_id, t.currency, t.on_day,
           coalesce(array_position(t.recipients, a.role), array_position(t.recipients, 'anybody')), a.rank,
           a.created_at, a.contact_id
)
select md5(s.debtor_id::text || s.currency || s.on_day)::uuid as message_id, s.debtor_id, s.currency, s.stage, s.on_day,
       s.on_day > b.on_day as again, greatest(coalesce(o.total, 0), s.amount) as total, coalesce(o.documents, 1) as documents,
       n.numbers, n.instalments, n.balances, coalesce(o.oldest, s.on_day) as oldest_due_on, coalesce(nullif(a.name, ''), d.name) as recipient, coalesce(a.role, '') as role,
       coalesce(d.language, t.language) as language, coalesce(d.country, t.country) as country,
       coalesce(nullif(d.zone, ''), case when coalesce(d.country, t.country) = t.country then t.zone end) as zone,
       coalesce(d.zone, '') as clock, t.zone as home_zone,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as subdivision, d.standing,
       1 as free, 1 as still_open, false as excluded, '' as text_code,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country
from text s
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = s.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
join began b on b.debtor_id = s.debtor_id
join named n on n.debtor_id = s.debtor_id and n.currency = s.currency and n.on_day = s.on_day
left join owed o on o.debtor_id = s.debtor_id and o.currency = s.currency and o.on_day = s.on_day
left join address a on a.debtor_id = s.debtor_id and a.currency = s.currency and a.on_day = s.on_day
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
order by s.stage, s.debtor_id, s.currency, s.on_day
