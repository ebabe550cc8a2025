-- tenant · a page of open tasks, the oldest first, with what is owed of their debts and not on hold: a task of which
-- nothing is left is nobody's work, but whoever asks for a person waits for one all the same, and an objection is answered while
-- it holds; a message of which nothing is known waits while it is so. Whom to call stands beside a call, payers first. A call to whom nobody may call
-- waits. Whatever asks for a call to one debtor is one row, that of the oldest: a person calls once. Reads worklist.v_task, v_stop and v_disputed,
-- receivables.v_debtor, v_open and v_contact, tenants.v_tenant and v_person, dunning.v_planned_contact for what was passed over before
-- a call, rules.v_contact for the slot that it holds, messaging.v_unclear, v_bridge, v_dialling and v_extension for whether the provider makes it.
select t.task_id, t.kind, t.debtor_id, d.name, t.currency, coalesce(f.tone, t.tone) as tone, t.due_on, coalesce(case when t.kind = 'dispute' then least(q.owed, t.amount) else q.owed end, 0) as owed,
       coalesce(q.debts, 0) as debts, q.also, q.currencies, coalesce(q.oldest, t.due_on) as oldest, c.contacts, c.people, c.phones, c.traits, s.skipped,
       coalesce(w.name, '') as whose, coalesce(y.name, '') as caller, t.aimed_at, t.wrong,
       coalesce(d.country::text, n.country::text) as country, coalesce(d.zone, '') as zone,
       case when left(d.place, 2) = coalesce(d.country, n.country) then substr(d.place, 4) else '' end as part, d.standing, x.slot_at,
       coalesce(l.line, '') as line,
       case when not exists (select from messaging.v_dialling a where a.tenant_id = :tenant) then ''
            when exists (select from messaging.v_extension e where e.tenant_id = :tenant and e.person_id = :looks) then 'ready'
            else 'phone' end as connect
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
join tenants.v_tenant n on n.tenant_id = :tenant
cross join lateral (
  select max(g.owed) filter (where g.currency = t.currency) as owed, sum(g.debts)::int as debts, min(g.oldest) as oldest,
         bool_or(g.own) as own, array_agg(g.owed order by g.currency) filter (where g.currency <> t.currency) as also,
         array_agg(g.currency::text order by g.currency) filter (where g.currency <> t.currency) as currencies
  from (
    select o.currency, sum(o.balance) as owed, count(*) as debts, min(o.due_on) as oldest,
           bool_or(o.receivable_id = any(t.receivables)) as own
    from (
      select v.receivable_id, v.currency, v.balance - coalesce(w.amount, 0) as balance, v.due_on
      from receivables.v_open v
      left join worklist.v_disputed w
        on w.tenant_id = :tenant and w.receivable_id = v.receivable_id and t.kind <> 'dispute'
      where v.tenant_id = :tenant and v.debtor_id = t.debtor_id and (t.kind = 'call' or v.currency = t.currency)
      offset 0
    ) o
    where (o.receivable_id = any(t.receivables) or t.kind = 'call' and exists (
        select from worklist.v_task s
        where s.tenant_id = :tenant and s.debtor_id = t.debtor_id and s.kind = 'call' and s.state = 'open'
          and o.receivable_id = any(s.receivables)))
      and (t.kind in ('dispute', 'talk', 'verify', 'unclear') or not exists (
        select from worklist.v_stop h
        where h.tenant_id = :tenant and h.debtor_id = t.debtor_id and (h.channel is null or h.channel = t.kind)
          and (h.receivable_id is null or h.receivable_id = o.receivable_id)
          and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)))
    group by o.currency
  ) g
) q
left join lateral (
  select s.tone
  from worklist.v_task s
  where s.tenant_id = :tenant and s.debtor_id = t.debtor_id and s.kind = 'call' and s.state = 'open'
  order by array_position(array['before', 'due', 'gentle', 'reminder', 'firm', 'final'], s.tone) desc nulls last
  limit 1
) f on t.kind = 'call'
left join lateral (
  select array_agg(k.name order by k.place, k.rank, k.contact_id) as people,
         array_agg(k.contact_id order by k.place, k.rank, k.contact_id) as contacts,
         array_agg(k.phone order by k.place, k.rank, k.contact_id) as phones,
         array_agg(k.traits order by k.place, k.rank, k.contact_id) as traits
  from (
    select p.contact_id, p.name, p.phone, p.rank, p.traits, array_position(array['payer', 'boss', 'other'], p.role) as place
    from receivables.v_contact p
    where p.tenant_id = :tenant and p.debtor_id = t.debtor_id and p.phone <> '' and p.phone_bad_since is null
      and p.role in ('payer', 'boss', 'other')
  ) k
) c on t.kind = 'call'
left join rules.v_contact x
  on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved' and t.kind = 'call'
left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = t.assigned_to
left join tenants.v_person y
  on y.tenant_id = :tenant and y.person_id = t.dialled_by and y.person_id <> :looks and x.slot_at is not null
left join lateral (
  select case when b.state <> 'ended' then b.state when b.how = '' then 'untold' else b.how end as line
  from messaging.v_bridge b
  where b.tenant_id = :tenant and b.about = t.task_id
  order by b.asked_at desc, b.bridge_id desc
  limit 1
) l on t.kind = 'call'
left join dunning.v_planned_contact s
  on s.tenant_id = :tenant and s.plan_id = t.plan_id and s.debtor_id = t.debtor_id and s.currency = t.currency
  and s.act_no = 0 and s.channel = t.kind
where t.tenant_id = :tenant and t.state = 'open' and (:kind::text is null or t.kind = :kind)
  and case t.kind
      when 'talk' then true
      when 'unclear' then exists (
        select from messaging.v_unclear u where u.tenant_id = :tenant and u.message_id = t.task_id)
      else q.owed > 0 end
  and (t.kind <> 'call' or q.own and not exists (
    select from worklist.v_task s
    where s.tenant_id = :tenant and s.debtor_id = t.debtor_id and s.kind = 'call' and s.state = 'open'
      and (s.due_on, s.task_id) < (t.due_on, t.task_id)
      and exists (
        select from receivables.v_open v
        where v.tenant_id = :tenant and v.debtor_id = t.debtor_id and v.receivable_id = any(s.receivables)
          and not exists (
            select from worklist.v_stop h
            where h.tenant_id = :tenant and h.debtor_id = t.debtor_id and (h.channel is null or h.channel = 'call')
              and (h.receivable_id is null or h.receivable_id = v.receivable_id)
              and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)))))
  and (:mine::uuid is null or t.assigned_to = :mine or t.kind = 'call' and exists (
    select from worklist.v_task s
    where s.tenant_id = :tenant and s.debtor_id = t.debtor_id and s.kind = 'call' and s.state = 'open' and s.assigned_to = :mine))
  and (:after::uuid is null or (t.due_on, t.task_id) > (:afterDay::date, :after::uuid))
order by t.due_on, t.task_id
limit :limit
