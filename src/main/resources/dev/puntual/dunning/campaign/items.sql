-- tenant · everything that some debtors owe in a currency and that is not on hold, due or not; oldest first, at most :most
-- a letter, with the whole sum beside. Reads receivables.v_open, worklist.v_stop, tenants.v_tenant. Debts are looked up
-- debtor by debtor (offset 0), so a batch costs the same on any size.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), listed as (
  select a.letter, o.number, o.instalment, o.due_on, o.balance,
         row_number() over letter as position,
         count(*) over (partition by a.letter) as documents,
         sum(o.balance) over (partition by a.letter) as total,
         min(o.due_on) over (partition by a.letter) as oldest
  from unnest(:letters::uuid[], :debtors::uuid[], :currencies::text[], :channels::text[])
    as a (letter, debtor_id, currency, channel)
  cross join day
  cross join lateral (
    select v.receivable_id, v.number, v.instalment, v.due_on, v.balance - coalesce(w.amount, 0) as balance
    from receivables.v_open v
    left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = v.receivable_id
    where v.tenant_id = :tenant and v.debtor_id = a.debtor_id and v.currency = a.currency
    offset 0
  ) o
  where not exists (
    select from worklist.v_stop h
    where h.tenant_id = :tenant and h.debtor_id = a.debtor_id and (h.channel is null or h.channel = case a.channel when 'voice' then 'call' else a.channel end)
      and (h.receivable_id is null or h.receivable_id = o.receivable_id)
      and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today))
  window letter as (partition by a.letter order by o.due_on, o.number, o.instalment)
)
select l.letter, l.number, l.instalment, l.due_on, l.balance, l.documents, l.total, l.oldest
from listed l
where l.position <= :most
order by l.letter, l.position
