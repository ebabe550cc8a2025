-- tenant · the debts that each letter lists: those it was planned for and whatever else of the debtor is
-- overdue in that currency and not on hold; oldest first, at most :most a letter, with the whole sum beside.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), asked as (
  select p.message_id, p.debtor_id, p.currency, p.plan_id
  from dunning.planned_contact p
  where p.tenant_id = :tenant and p.message_id = any(:messages)
), listed as (
  select a.message_id, o.number, o.instalment, o.due_on, o.balance, o.receivable_id,
         row_number() over letter as position,
         count(*) over (partition by a.message_id) as documents,
         sum(o.balance) over (partition by a.message_id) as total,
         min(o.due_on) over (partition by a.message_id) as oldest
  from asked a
  cross join day
  join receivables.v_open o
    on o.tenant_id = :tenant and o.debtor_id = a.debtor_id and o.currency = a.currency
  left join dunning.decision d
    on d.tenant_id = :tenant and d.debtor_id = a.debtor_id and d.receivable_id = o.receivable_id
    and d.episode = o.episode and d.plan_id = a.plan_id and d.reason = 'due'
  where (d.receivable_id is not null or o.due_on < day.today)
    and not exists (
      select from worklist.v_hold h
      where h.tenant_id = :tenant and h.debtor_id = a.debtor_id
        and (h.receivable_id is null or h.receivable_id = o.receivable_id)
        and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today))
  window letter as (partition by a.message_id order by o.due_on, o.number, o.instalment)
)
select l.message_id, l.number, l.instalment, l.due_on, l.balance, l.documents, l.total, l.oldest
from listed l
where l.position <= :most
order by l.message_id, l.position
