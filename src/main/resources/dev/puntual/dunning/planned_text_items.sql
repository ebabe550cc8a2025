-- tenant · the debts that each planned text message speaks of, as letter_items.sql finds those of letters that are asked for: those it was planned for and whatever else of the debtor is
-- overdue in that currency and not on hold, nor excluded from the channel; oldest first, at most :most a letter, with the whole sum beside.
-- Debts are looked up debtor by debtor (offset 0), so a batch costs the same on any size.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), office as materialized (
  select g.ladder_no, g.first_no, g.last_no from dunning.v_rung g where g.tenant_id = :tenant and g.office
), asked as (
  select l.message_id, c.debtor_id, c.currency, c.channel, p.plan_no, p.decided_on
  from dunning.planned_contact c
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
  join dunning.v_letter l
    on l.tenant_id = :tenant and l.plan_id = c.plan_id and l.debtor_id = c.debtor_id and l.currency = c.currency
  where c.tenant_id = :tenant and c.contact_on = :day and c.channel = 'sms' and c.state in ('planned', 'requested')
    and l.message_id = any(:messages)
), listed as (
  select a.message_id, o.number, o.instalment, o.due_on, o.balance,
         row_number() over letter as position,
         count(*) over (partition by a.message_id) as documents,
         sum(o.balance) over (partition by a.message_id) as total,
         min(o.due_on) over (partition by a.message_id) as oldest
  from asked a
  cross join day
  cross join lateral (
    select v.receivable_id, v.episode, v.number, v.instalment, v.due_on, v.balance
    from receivables.v_open v
    where v.tenant_id = :tenant and v.debtor_id = a.debtor_id and v.currency = a.currency
    offset 0
  ) o
  where (o.due_on < day.today
      or exists (
        select from dunning.decision d
        where d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.decided_on = a.decided_on
          and d.plan_no = a.plan_no and d.episode = o.episode and d.reason = 'due'
          and not exists (select from office f where f.ladder_no = d.ladder_no and d.step_no between f.first_no and f.last_no)))
    and not exists (
      select from worklist.v_stop h
      where h.tenant_id = :tenant and h.debtor_id = a.debtor_id and (h.channel is null or h.channel = a.channel)
        and (h.receivable_id is null or h.receivable_id = o.receivable_id)
        and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today))
  window letter as (partition by a.message_id order by o.due_on, o.number, o.instalment)
)
select l.message_id as letter, l.number, l.instalment, l.due_on, l.balance, l.documents, l.total, l.oldest
from listed l
where l.position <= :most
order by l.message_id, l.position
