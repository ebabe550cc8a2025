-- tenant · notices that laws want debtors to have by a last day and that nobody sent: of one debtor, or a page of all by last day.
-- A reminder or a notice on paper is one; a message that was reported lost is none, nor what a machine says by telephone. What came
-- to us after its last day was never ours to send in time. Of a debt that was handed over only a notice on paper says who collects it
-- now; taken back or paid, none is owed. Debts are walked in the order of their due days from where the page begins, and no further
-- than it is long. Reads receivables.v_debtor, v_receivable and v_open, rules.v_event, messaging.v_message, worklist.v_notice, v_task and v_hold,
-- tenants.v_tenant.
with asked as (
  select u.country, u.part, u.standing, u.since, u.days, u.rule, :today::date - u.days - :kept::int as oldest
  from unnest(:countries::text[], :parts::text[], :standings::text[], :since::text[], :days::int[], :rules::text[])
    as u(country, part, standing, since, days, rule)
), span as (
  -- No debt is walked by where no customer is bound at all.
  select distinct u.days, u.oldest
  from asked u
  where u.since = 'default' and (
    select true
    from receivables.v_debtor d
    join tenants.v_tenant t on t.tenant_id = :tenant
    join asked k on k.since = 'default' and k.country = coalesce(d.country, t.country) and k.standing = d.standing
    where d.tenant_id = :tenant
    limit 1)
), owed as (
  select k.since, k.days, k.rule, w.debtor_id, b.name, w.since_on, null::uuid as task_id
  from span u
  cross join lateral (
    select distinct r.due_on as since_on, r.debtor_id
    from receivables.v_receivable r
    where r.tenant_id = :tenant and r.settled_on is null and (:debtor::uuid is null or r.debtor_id = :debtor::uuid)
      and r.charge_of is null and r.due_on < :today::date and r.due_on >= u.oldest
      and (:after::uuid is null or r.due_on >= :afterOn::date - u.days
        and (r.due_on + u.days, r.debtor_id) > (:afterOn::date, :after::uuid))
      -- One question to each debt that is walked by: joined, their number would be guessed too low, and all be read to sort them.
      and (
        select exists (
            select from asked k
            where k.since = 'default' and k.days = u.days and k.country = coalesce(d.country, t.country) and k.standing = d.standing
              and (k.part = '' or d.place in ('', k.country || '-' || k.part)))
          and r.created_at < (r.due_on + u.days + 1)::timestamp at time zone coalesce(nullif(d.zone, ''), t.zone)
          and not exists (
            select from messaging.v_message m
            where m.tenant_id = :tenant and m.subject_id = r.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
              and m.channel <> 'voice' and m.stage in ('due', 'gentle', 'reminder', 'firm', 'final', 'statement')
              and m.settled_at >= (r.due_on + 1)::timestamp at time zone coalesce(nullif(d.zone, ''), t.zone))
          and not exists (
            select from worklist.v_notice n
            where n.tenant_id = :tenant and n.debtor_id = r.debtor_id and n.sent_on > r.due_on)
          -- The oldest that nothing was said about says the day; what was said before this one was said about older ones.
          and not exists (
            select from receivables.v_receivable e
            where e.tenant_id = :tenant and e.debtor_id = r.debtor_id and e.settled_on is null and e.charge_of is null
              and e.due_on < r.due_on and e.due_on >= u.oldest
              and e.created_at < (e.due_on + u.days + 1)::timestamp at time zone coalesce(nullif(d.zone, ''), t.zone)
              and not exists (
                select from messaging.v_message m
                where m.tenant_id = :tenant and m.subject_id = r.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
                  and m.channel <> 'voice' and m.stage in ('due', 'gentle', 'reminder', 'firm', 'final', 'statement')
                  and m.settled_at >= (e.due_on + 1)::timestamp at time zone coalesce(nullif(d.zone, ''), t.zone))
              and not exists (
                select from worklist.v_notice n
                where n.tenant_id = :tenant and n.debtor_id = r.debtor_id and n.sent_on > e.due_on))
        from receivables.v_debtor d
        join tenants.v_tenant t on t.tenant_id = :tenant
        where d.tenant_id = :tenant and d.debtor_id = r.debtor_id)
    order by r.due_on, r.debtor_id
    limit :limit
  ) w
  join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = w.debtor_id
  join tenants.v_tenant h on h.tenant_id = :tenant
  join asked k on k.since = 'default' and k.days = u.days and k.country = coalesce(b.country, h.country) and k.standing = b.standing
    and (k.part = '' or b.place in ('', k.country || '-' || k.part))
  union all
  select u.since, u.days, u.rule, d.debtor_id, d.name, (e.at at time zone coalesce(nullif(d.zone, ''), t.zone))::date, null
  from asked u
  join rules.v_event e on e.tenant_id = :tenant and e.kind = 'conversation' and e.at >= (u.oldest - 1)::timestamp at time zone 'UTC'
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = e.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  where u.since = 'first_contact' and (:debtor::uuid is null or e.debtor_id = :debtor::uuid)
    and u.country = coalesce(d.country, t.country) and u.standing = d.standing
    and (u.part = '' or d.place in ('', u.country || '-' || u.part))
    and not exists (
      select from rules.v_event f
      where f.tenant_id = :tenant and f.debtor_id = e.debtor_id and f.kind = 'conversation' and (f.at, f.event_id) < (e.at, e.event_id))
    and exists (select from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = e.debtor_id)
    and not exists (
      select from messaging.v_message m
      where m.tenant_id = :tenant and m.subject_id = e.debtor_id and m.state = 'accepted' and m.delivery <> 'failed'
        and m.channel <> 'voice' and m.stage in ('before', 'due', 'gentle', 'reminder', 'firm', 'final', 'statement'))
    and not exists (select from worklist.v_notice n where n.tenant_id = :tenant and n.debtor_id = e.debtor_id)
  union all
  select p.* from (
    select distinct on (d.debtor_id, u.rule)
           u.since, u.days, u.rule, d.debtor_id, d.name, (k.ended_at at time zone coalesce(nullif(d.zone, ''), t.zone))::date as since_on, k.task_id
    from asked u
    join worklist.v_task k on k.tenant_id = :tenant and k.kind = 'hand_over' and k.state = 'done'
    join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = k.debtor_id
    join tenants.v_tenant t on t.tenant_id = :tenant
    where u.since = 'placed' and (:debtor::uuid is null or k.debtor_id = :debtor::uuid)
      and u.country = coalesce(d.country, t.country) and u.standing = d.standing
      and (u.part = '' or d.place in ('', u.country || '-' || u.part))
      and exists (
        select from worklist.v_hold h
        join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
        where h.tenant_id = :tenant and h.debtor_id = k.debtor_id and h.reason = 'legal' and h.receivable_id = any(k.receivables))
      and not exists (
        select from worklist.v_notice n
        where n.tenant_id = :tenant and n.debtor_id = k.debtor_id
          and (n.task_id = k.task_id or n.sent_on >= (k.ended_at at time zone coalesce(nullif(d.zone, ''), t.zone))::date))
    order by d.debtor_id, u.rule, k.ended_at, k.task_id
  ) p
)
select o.debtor_id, o.name, o.since, o.since_on, o.since_on + o.days as last_on, o.rule, o.task_id
from owed o
where o.since_on + o.days >= :today::date - :kept::int
  and (:after::uuid is null or (o.since_on + o.days, o.debtor_id) > (:afterOn::date, :after::uuid))
order by o.since_on + o.days, o.debtor_id, o.rule
limit :limit
