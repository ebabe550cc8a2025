-- tenant · how many of the notices that owed_notices lists press, how many of them are late, and which day comes next: counted, not
-- ranked, and no debt is looked at whose last day lies further ahead. Reads receivables.v_debtor, v_receivable and v_open, rules.v_event,
-- messaging.v_message, worklist.v_notice, v_task and v_hold, tenants.v_tenant.
with asked as (
  select u.country, u.part, u.standing, u.since, u.days, u.rule
  from unnest(:countries::text[], :parts::text[], :standings::text[], :since::text[], :days::int[], :rules::text[])
    as u(country, part, standing, since, days, rule)
), bound as (
  select d.debtor_id, coalesce(nullif(d.zone, ''), t.zone) as zone, u.since, u.days, u.rule
  from receivables.v_debtor d
  join tenants.v_tenant t on t.tenant_id = :tenant
  join asked u on u.country = coalesce(d.country, t.country) and u.standing = d.standing
    and (u.part = '' or d.place in ('', u.country || '-' || u.part))
  where d.tenant_id = :tenant
), due as (
  select b.debtor_id, b.zone, b.days, b.rule, min(r.due_on) as since_on
  from bound b
  join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = b.debtor_id
  where b.since = 'default' and r.settled_on is null and r.charge_of is null
    and r.due_on < :today::date and r.due_on between :today::date - b.days - :kept::int and :today::date - b.days + :soon::int
    and r.created_at < (r.due_on + b.days + 1)::timestamp at time zone b.zone
    and not exists (
      select from messaging.v_message m
      where m.tenant_id = :tenant and m.subject_id = b.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
        and m.channel <> 'voice' and m.stage in ('due', 'gentle', 'reminder', 'firm', 'final', 'statement')
        and m.settled_at >= (r.due_on + 1)::timestamp at time zone b.zone)
    and not exists (
      select from worklist.v_notice n
      where n.tenant_id = :tenant and n.debtor_id = b.debtor_id and n.sent_on > r.due_on)
  group by b.debtor_id, b.zone, b.days, b.rule
), spoken as (
  select b.debtor_id, b.zone, b.days, b.rule, min(e.at at time zone b.zone)::date as since_on
  from bound b
  join rules.v_event e on e.tenant_id = :tenant and e.debtor_id = b.debtor_id and e.kind = 'conversation'
  where b.since = 'first_contact'
    and exists (select from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = b.debtor_id)
    and not exists (
      select from messaging.v_message m
      where m.tenant_id = :tenant and m.subject_id = b.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
        and m.channel <> 'voice' and m.stage in ('before', 'due', 'gentle', 'reminder', 'firm', 'final', 'statement'))
    and not exists (select from worklist.v_notice n where n.tenant_id = :tenant and n.debtor_id = b.debtor_id)
  group by b.debtor_id, b.zone, b.days, b.rule
), placed as (
  select distinct on (b.debtor_id, b.rule)
         b.debtor_id, b.days, b.rule, (k.ended_at at time zone b.zone)::date as since_on, k.task_id
  from bound b
  join worklist.v_task k on k.tenant_id = :tenant and k.debtor_id = b.debtor_id and k.kind = 'hand_over' and k.state = 'done'
  where b.since = 'placed'
    and exists (
      select from worklist.v_hold h
      join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
      where h.tenant_id = :tenant and h.debtor_id = b.debtor_id and h.reason = 'legal' and h.receivable_id = any(k.receivables))
    and not exists (
      select from worklist.v_notice n
      where n.tenant_id = :tenant and n.debtor_id = b.debtor_id
        and (n.task_id = k.task_id or n.sent_on >= (k.ended_at at time zone b.zone)::date))
  order by b.debtor_id, b.rule, k.ended_at, k.task_id
), owed as (
  select x.since_on + x.days as last_on
  from (
    select f.days, f.since_on from due f
    union all
    select s.days, s.since_on from spoken s
    union all
    select p.days, p.since_on from placed p) x
)
select count(*)::int as pressing, (count(*) filter (where o.last_on < :today::date))::int as late,
       min(o.last_on) filter (where o.last_on >= :today::date) as first_on
from owed o
where o.last_on between :today::date - :kept::int and :today::date + :soon::int
