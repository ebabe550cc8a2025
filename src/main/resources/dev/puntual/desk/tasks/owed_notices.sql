-- tenant · notices that laws want debtors to have by a last day and that nobody sent. A reminder or a notice on paper is one; a message that was reported
-- lost is none, nor what a machine says by telephone. What came to us after its last day was never ours to send in time.
-- Each row says how many press in all, and which day comes next. Reads
-- receivables.v_debtor, v_receivable and v_open, rules.v_event, messaging.v_message, worklist.v_notice, tenants.v_tenant.
with asked as (
  select u.country, u.standing, u.since, u.days, u.rule
  from unnest(:countries::text[], :standings::text[], :since::text[], :days::int[], :rules::text[])
    as u(country, standing, since, days, rule)
), bound as (
  select d.debtor_id, d.name, coalesce(nullif(d.zone, ''), t.zone) as zone, u.since, u.days, u.rule
  from receivables.v_debtor d
  join tenants.v_tenant t on t.tenant_id = :tenant
  join asked u on u.country = coalesce(d.country, t.country) and u.standing = d.standing
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
), owed as (
  select x.debtor_id, x.name, x.since, x.since_on, x.since_on + x.days as last_on, x.rule
  from (
    select f.debtor_id, f.name, f.since, f.days, f.rule, f.since_on from due f
    union all
    select s.debtor_id, s.name, s.since, s.days, s.rule, s.since_on from spoken s) x
  where x.since_on + x.days >= :today::date - :kept::int
)
select o.debtor_id, o.name, o.since, o.since_on, o.last_on, o.rule,
       (count(*) filter (where o.last_on <= :today::date + :soon::int) over ())::int as pressing,
       (count(*) filter (where o.last_on < :today::date) over ())::int as late,
       min(o.last_on) filter (where o.last_on between :today::date and :today::date + :soon::int) over () as first_on
from owed o
where :after::uuid is null or (o.last_on, o.debtor_id) > (:afterOn::date, :after::uuid)
order by o.last_on, o.debtor_id, o.rule
limit :limit
