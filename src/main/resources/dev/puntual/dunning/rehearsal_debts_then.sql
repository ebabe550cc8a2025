-- tenant · copies the debts that were open on :then with their balance of that day, and those issued until :last with what
-- they began with, to be rehearsed from there as it went on: what was settled later hears nothing after that, holds count
-- while they lasted. Of the former what came before :then counts as said, of the latter nothing.
-- Reads receivables.v_receivable, v_entry, v_debtor and v_reach and worklist.v_hold_history. A debt without a date of
-- issue counts from its load.
with later as (
  select e.receivable_id, sum(e.amount) as amount
  from receivables.v_entry e
  where e.tenant_id = :tenant and e.effective_on >= :then::date and e.kind <> 'charge'
  group by e.receivable_id
), held as (
  select h.debtor_id, h.receivable_id, h.from_on,
         least(h.until_on + 1, (h.lifted_at at time zone :zone)::date) as freed_on
  from worklist.v_hold_history h
  where h.tenant_id = :tenant and h.channel is null and h.amount is null
), shut_debtor as (
  select h.debtor_id, range_agg(daterange(h.from_on, h.freed_on)) as days
  from held h
  where h.receivable_id is null and coalesce(h.freed_on > h.from_on and h.freed_on > :then::date, true)
  group by h.debtor_id
), shut_debt as (
  select h.receivable_id, range_agg(daterange(h.from_on, h.freed_on)) as days
  from held h
  where h.receivable_id is not null and coalesce(h.freed_on > h.from_on and h.freed_on > :then::date, true)
  group by h.receivable_id
), reachable as (
  select a.debtor_id, bit_or(case a.role when 'payer' then 1 when 'boss' then 2
                  when 'guarantor' then case a.channel when 'voice' then 8 else 64 end
                  when 'joint_debtor' then case a.channel when 'voice' then 16 else 128 end else 4 end
                << case a.channel when 'sms' then 8 when 'whatsapp' then 16 when 'voice' then 24 else 0 end) as roles
  from receivables.v_reach a
  join messaging.v_connected n on n.tenant_id = :tenant and n.channel = a.channel
  where a.tenant_id = :tenant
  group by a.debtor_id
)
insert into pg_temp.rehearsal_debt
  (receivable_id, debtor_id, currency, money, balance, due_on, paid_on, begins_on, said_until, owed_on, calendar, roles, held,
   ladder_no, step_no, free, office)
select o.receivable_id, o.debtor_id, o.currency,
       (ascii(o.currency) - 64) * 1024 + (ascii(substr(o.currency, 2)) - 64) * 32 + ascii(substr(o.currency, 3)) - 64,
       o.balance - coalesce(n.amount, 0), o.due_on + coalesce(l.shift_days, 0), o.settled_on,
       case when o.begins_on > :then::date then o.begins_on end,
       case when o.begins_on <= :then::date then :then::date end,
       o.due_on, k.number, coalesce(r.roles, 0), hd.debtor_id is not null or hr.receivable_id is not null, 0, 0,
       case when hd.debtor_id is not null or hr.receivable_id is not null
            then array(
              select f.on_day
              from unnest(k.free) as f(on_day)
              where (f.on_day <@ hd.days) is not true and (f.on_day <@ hr.days) is not true
              order by f.on_day)
       end,
       case when hd.debtor_id is not null or hr.receivable_id is not null
            then array(
              select f.on_day
              from unnest(k.office) as f(on_day)
              where (f.on_day <@ hd.days) is not true and (f.on_day <@ hr.days) is not true
              order by f.on_day)
       end
from (
  select r.receivable_id, r.debtor_id, r.currency, r.balance, r.due_on, r.settled_on, r.episode,
         coalesce(r.issued_on, (r.created_at at time zone :zone)::date) as begins_on
  from receivables.v_receivable r
  where r.tenant_id = :tenant and (r.settled_on is null or r.settled_on >= :then::date)
) o
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
join rehearsal_calendar k
  on k.country = coalesce(d.country::text, '') and k.zone = coalesce(d.zone, '') and k.place = coalesce(d.place, '')
  and k.standing = coalesce(d.standing, 'unknown')
left join later n on n.receivable_id = o.receivable_id
left join dunning.late_entry l
  on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
left join shut_debtor hd on hd.debtor_id = o.debtor_id
left join shut_debt hr on hr.receivable_id = o.receivable_id
left join reachable r on r.debtor_id = o.debtor_id
where o.begins_on <= :last::date and o.balance > coalesce(n.amount, 0)
on conflict do nothing
