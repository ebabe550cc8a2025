-- tenant · tasks about one debtor of which anything is owed, those that were let be left out; open ones on hold wait
-- until the hold is over, and all that asks for a call is one. Reads worklist.v_task, v_stop and v_disputed, receivables.v_open, rules.v_contact, messaging.v_unclear, v_bridge, v_dialling and v_extension.
select t.task_id, t.kind, t.state, t.currency, t.due_on, coalesce(case when t.kind = 'dispute' then least(q.owed, t.amount) else q.owed end, 0) as owed,
       coalesce(q.debts, 0) as debts, q.also, q.currencies, x.slot_at,
       coalesce(l.line, '') as line,
       case when not exists (select from messaging.v_dialling a where a.tenant_id = :tenant) then ''
            when exists (select from messaging.v_extension e where e.tenant_id = :tenant and e.person_id = :looks) then 'ready'
            else 'phone' end as connect
from worklist.v_task t
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
    where (o.receivable_id = any(t.receivables) or t.kind = 'call' and t.state = 'open' and exists (
        select from worklist.v_task s
        where s.tenant_id = :tenant and s.debtor_id = t.debtor_id and s.kind = 'call' and s.state = 'open'
          and o.receivable_id = any(s.receivables)))
      and (t.state <> 'open' or t.kind in ('dispute', 'talk', 'verify', 'unclear') or not exists (
        select from worklist.v_stop h
        where h.tenant_id = :tenant and h.debtor_id = t.debtor_id and (h.channel is null or h.channel = t.kind)
          and (h.receivable_id is null or h.receivable_id = o.receivable_id)
          and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)))
    group by o.currency
  ) g
) q
left join rules.v_contact x
  on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved' and t.kind = 'call' and t.state = 'open'
left join lateral (
  select case when b.state <> 'ended' then b.state when b.how = '' then 'untold' else b.how end as line
  from messaging.v_bridge b
  where b.tenant_id = :tenant and b.about = t.task_id
  order by b.asked_at desc, b.bridge_id desc
  limit 1
) l on t.kind = 'call'
where t.tenant_id = :tenant and t.debtor_id = :debtor and t.state <> 'dismissed' and (q.owed > 0 and t.kind <> 'unclear' or t.kind = 'talk' and t.state = 'open'
    or t.kind = 'unclear' and t.state = 'open' and exists (
      select from messaging.v_unclear u where u.tenant_id = :tenant and u.message_id = t.task_id))
  and (t.kind <> 'call' or t.state <> 'open' or q.own and not exists (
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
order by t.due_on, t.task_id
