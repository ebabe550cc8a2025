-- tenant · notices that laws want debtors to have by a last day and that nobody sent. A reminder or a notice on paper is one; a message that was reported
-- lost is none, nor what a machine says by telephone. What came to us after its last day was never ours to send in time.
-- Of a debt that was handed over only a notice on paper says who collects it now; taken back or paid, none is owed.
-- Each row says how many press in all, and which day comes next. Reads
-- receivables.v_debtor, v_receivable and v_open, rules.v_event, messaging.v_message, worklist.v_notice, v_task and v_hold, tenants.v_tenant.
with asked as (
  select u.country, u.part, u.standing, u.since, u.days, u.rule
  from unnest(:countries::text[], :parts::text[], :standings::text[], :since::text[], :days::int[], :rules::text[])
    as u(country, part, standing, since, days, rule)
), bound as (
  select d.debtor_id, d.name, coalesce(nullif(d.zone, ''), t.zone) as zone, u.since, u.days, u.rule
  from receivables.v_debtor d
  join tenants.v_tenant t on t.tenant_id = :tenant
  join asked u on u.country = coalesce(d.country, t.country) and u.standing = d.standing
    and (u.part = '' or d.place in ('', u.country || '-' || u.part))
  where d.tenant_id = :tenant and (:debtor::uuid is null or d.debtor_id = :debtor::uuid)
), due as (
  select b.debtor_id, b.name, b.zone, b.since, b.days, b.rule, min(r.due_on) as since_on
  from bound b
  join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = b.debtor_id
  where b.since = 'default' and r.settled_on is null and r.charge_of is null
    and r.due_on < :today::date and r.due_on >= :today::date - b.days - :kept::int
    and r.created_at < (r.due_on + b.days + 1)::timestamp at time zone b.zone
    and not exists (
      select from messaging.v_message m
      where m.tenant_id = :tenant and m.subject_id = b.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
        and m.channel <> 'voice' and m.stage in ('due', 'gentle', 'reminder', 'firm', 'final', 'statement')
        and m.settled_at >= (r.due_on + 1)::timestamp at time zone b.zone)
    and not exists (
      select from worklist.v_notice n
      where n.tenant_id = :tenant and n.debtor_id = b.debtor_id and n.sent_on > r.due_on)
  group by b.debtor_id, b.name, b.zone, b.since, b.days, b.rule
), spoken as (
  select b.debtor_id, b.name, b.zone, b.since, b.days, b.rule, min(e.at at time zone b.zone)::date as since_on
  from bound b
  join rules.v_event e on e.tenant_id = :tenant and e.debtor_id = b.debtor_id and e.kind = 'conversation'
  where b.since = 'first_contact'
    and exists (select from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = b.debtor_id)
    and not exists (
      select from messaging.v_message m
      where m.tenant_id = :tenant and m.subject_id = b.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
        and m.channel <> 'voice' and m.stage in ('before', 'due', 'gentle', 'reminder', 'firm', 'final', 'statement'))
    and not exists (select from worklist.v_notice n where n.tenant_id = :tenant and n.debtor_id = b.debtor_id)
  group by b.debtor_id, b.name, b.zone, b.since, b.days, b.rule
), placed as (
  select distinct on (b.debtor_id, b.rule)
         b.debtor_id, b.name, b.since, b.days, b.rule, (k.ended_at at time zone b.zone)::date as since_on, k.task_id
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
  select x.debtor_id, x.name, x.since, x.since_on, x.since_on + x.days as last_on, x.rule, x.task_id
  from (
    select f.debtor_id, f.name, f.since, f.days, f.rule, f.since_on, null::uuid as task_id from due f
    union all
    select s.debtor_id, s.name, s.since, s.days, s.rule, s.since_on, null from spoken s
    union all
    select p.debtor_id, p.name, p.since, p.days, p.rule, p.since_on, p.task_id from placed p) x
  where x.since_on + x.days >= :today::date - :kept::int
)
select o.debtor_id, o.name, o.since, o.since_on, o.last_on, o.rule, o.task_id,
       (count(*) filter (where o.last_on <= :today::date + :soon::int) over ())::int as pressing,
       (count(*) filter (where o.last_on < :today::date) over ())::int as late,
       min(o.last_on) filter (where o.last_on between :today::date and :today::date + :soon::int) over () as first_on
from owed o
where :after::uuid is null or (o.last_on, o.debtor_id) > (:afterOn::date, :after::uuid)
order by o.last_on, o.debtor_id, o.rule
limit :limit
