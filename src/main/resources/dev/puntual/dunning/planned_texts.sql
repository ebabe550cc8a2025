-- tenant · the text messages of one day’s plan, without those left out and those that do not leave any more, each with whom it
-- would go to as request.sql chooses, and how late its debtor is; the first :most of them. Reads dunning.v_letter, receivables.v_debtor, v_reach and
-- v_open, messaging.v_message and v_sender, tenants.v_tenant.
with slip as materialized (
  select c.debtor_id, c.currency, c.stage, c.ladder_no, c.step_no, l.message_id, count(*) over () as all_of_them
  from dunning.planned_contact c
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id and p.state = (case when :waits then 'proposed' else 'approved' end)
  join dunning.v_letter l
    on l.tenant_id = :tenant and l.plan_id = c.plan_id and l.debtor_id = c.debtor_id and l.currency = c.currency
  left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
  where c.tenant_id = :tenant and c.contact_on = :day and c.channel = 'sms' and c.state in ('planned', 'requested')
    and (m.state in ('expired', 'withheld', 'withdrawn', 'rejected')) is not true
  order by c.debtor_id, c.currency
  limit :most
), address as (
  select distinct on (a.debtor_id, s.currency) a.debtor_id, s.currency, a.name, a.role
  from slip s
  join receivables.v_reach a on a.tenant_id = :tenant and a.debtor_id = s.debtor_id and a.channel = 'sms'
  join dunning.v_rung g
    on g.tenant_id = :tenant and g.ladder_no = s.ladder_no and s.step_no between g.first_no and g.last_no
  where a.role = any(g.recipients) or a.party = 'debtor' and 'anybody' = any(g.recipients)
  order by a.debtor_id, s.currency,
           coalesce(array_position(g.recipients, a.role), array_position(g.recipients, 'anybody')), a.rank,
           a.created_at, a.contact_id
), oldest as (
  select s.debtor_id, s.currency, min(o.due_on) as due_on
  from slip s
  join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = s.debtor_id and o.currency = s.currency
  group by s.debtor_id, s.currency
)
select s.message_id, s.debtor_id, s.currency, s.stage, coalesce(nullif(a.name, ''), d.name) as recipient, coalesce(a.role, '') as role,
       coalesce(d.language, t.language) as language, coalesce(d.country, t.country) as country,
       coalesce(nullif(d.zone, ''), case when coalesce(d.country, t.country) = t.country then t.zone end) as zone,
       coalesce(d.zone, '') as clock, t.zone as home_zone,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as subdivision, d.standing,
       1 as free, 1 as still_open, false as excluded, '' as text_code, coalesce(o.due_on, :day) as oldest_due_on,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country, s.all_of_them
from slip s
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = s.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join address a on a.debtor_id = s.debtor_id and a.currency = s.currency
left join oldest o on o.debtor_id = s.debtor_id and o.currency = s.currency
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
order by s.debtor_id, s.currency
