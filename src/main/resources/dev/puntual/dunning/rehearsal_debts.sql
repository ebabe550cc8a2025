-- tenant · copies the open debts with where they stand, as if the waiting plan were taken back, to be rehearsed.
-- Reads receivables.v_open, v_debtor and v_reach, worklist.v_hold and v_disputed, and where debts stand.
-- Whoever pays as usual pays so many days late as on average; who has no history, or is later than that, does not pay.
with shut_debtor as (
  select h.debtor_id, range_agg(daterange(h.from_on, h.until_on, '[]')) as days
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.receivable_id is null and coalesce(h.until_on >= h.from_on, true)
  group by h.debtor_id
), shut_debt as (
  select h.receivable_id, range_agg(daterange(h.from_on, h.until_on, '[]')) as days
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.receivable_id is not null and coalesce(h.until_on >= h.from_on, true)
  group by h.receivable_id
), told as (
  select c.debtor_id, c.currency, range_agg(daterange(c.contact_on, c.contact_on, '[]')) as days
  from dunning.planned_contact c
  where c.tenant_id = :tenant and c.act_no = 0 and c.contact_on >= :first::date and c.plan_id is distinct from :waitingPlan::uuid
  group by c.debtor_id, c.currency
), reachable as (
  select a.debtor_id, bit_or(case a.role when 'payer' then 1 when 'boss' then 2
                  when 'guarantor' then case a.channel when 'voice' then 8 else 64 end
                  when 'joint_debtor' then case a.channel when 'voice' then 16 else 128 end else 4 end
                << case a.channel when 'sms' then 8 when 'whatsapp' then 16 when 'voice' then 24 else 0 end) as roles
  from receivables.v_reach a
  join messaging.v_connected n on n.tenant_id = :tenant and n.channel = a.channel
  where a.tenant_id = :tenant
  group by a.debtor_id
), undone as (
  select d.receivable_id, d.episode, d.first_step - 1 as step_no
  from dunning.decision d
  where d.tenant_id = :tenant and d.plan_no = :waitingNo::int and d.decided_on = :waitingOn::date
    and d.reason <> 'settled'
)
insert into pg_temp.rehearsal_debt
  (receivable_id, debtor_id, currency, money, balance, due_on, paid_on, owed_on, calendar, roles, held, ladder_no, step_no, free,
   office)
select o.receivable_id, o.debtor_id, o.currency,
       (ascii(o.currency) - 64) * 1024 + (ascii(substr(o.currency, 2)) - 64) * 32 + ascii(substr(o.currency, 3)) - 64,
       o.balance - coalesce(w.amount, 0), o.due_on + coalesce(l.shift_days, 0),
       case when :paying::boolean and o.due_on + ceil(b.average_late)::int >= :first::date
            then o.due_on + ceil(b.average_late)::int end,
       o.due_on, k.number, coalesce(r.roles, 0), hd.debtor_id is not null or hr.receivable_id is not null,
       case when coalesce(u.step_no, s.step_no) > 0 then s.ladder_no else 0 end,
       case when coalesce(u.step_no, s.step_no) > 0 then coalesce(u.step_no, s.step_no) else 0 end,
       case when hd.debtor_id is not null or hr.receivable_id is not null or t.debtor_id is not null
            then array(
              select f.on_day
              from unnest(k.free) as f(on_day)
              where (f.on_day <@ hd.days) is not true and (f.on_day <@ hr.days) is not true
                and (f.on_day <@ t.days) is not true
              order by f.on_day)
       end,
       case when hd.debtor_id is not null or hr.receivable_id is not null or t.debtor_id is not null
            then array(
              select f.on_day
              from unnest(k.office) as f(on_day)
              where (f.on_day <@ hd.days) is not true and (f.on_day <@ hr.days) is not true
              order by f.on_day)
       end
from receivables.v_open o
left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
join rehearsal_calendar k
  on k.country = coalesce(d.country::text, '') and k.zone = coalesce(d.zone, '') and k.place = coalesce(d.place, '')
  and k.standing = coalesce(d.standing, 'unknown')
left join dunning.standing s
  on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode
left join undone u on u.receivable_id = o.receivable_id and u.episode = o.episode
left join dunning.late_entry l
  on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
left join dunning.habit b on b.tenant_id = :tenant and b.debtor_id = o.debtor_id
left join shut_debtor hd on hd.debtor_id = o.debtor_id
left join shut_debt hr on hr.receivable_id = o.receivable_id
left join told t on t.debtor_id = o.debtor_id and t.currency = o.currency
left join reachable r on r.debtor_id = o.debtor_id
where o.tenant_id = :tenant
on conflict do nothing
