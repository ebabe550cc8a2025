-- tenant · all that some debtors owe in a currency and that a person may speak of, due or not; oldest first, at most :most a letter, with
-- the whole sum beside. What only waits for an answer to be read is spoken of; a dispute, a promise and all else on hold is
-- not. Reads receivables.v_open, worklist.v_stop, tenants.v_tenant.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), listed as (
  select a.letter, o.number, o.instalment, o.due_on, o.balance - coalesce(w.amount, 0) as balance,
         row_number() over letter as position,
         count(*) over (partition by a.letter) as documents,
         sum(o.balance - coalesce(w.amount, 0)) over (partition by a.letter) as total,
         min(o.due_on) over (partition by a.letter) as oldest
  from unnest(:letters::uuid[], :debtors::uuid[], :currencies::text[]) as a (letter, debtor_id, currency)
  cross join day
  join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = a.debtor_id and o.currency = a.currency
  left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
  where not exists (
    select from worklist.v_stop h
    where h.tenant_id = :tenant and h.debtor_id = a.debtor_id and (h.channel is null or h.channel = 'whatsapp')
      and (h.receivable_id is null or h.receivable_id = o.receivable_id)
      and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today)
      and not (h.reason = 'pause' and h.until_on is not null))
  window letter as (partition by a.letter order by o.due_on, o.number, o.instalment)
)
select l.letter, l.number, l.instalment, l.due_on, l.balance, l.documents, l.total, l.oldest
from listed l
where l.position <= :most
order by l.letter, l.position
