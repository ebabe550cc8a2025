-- tenant · the debts that a letter to one debtor would list today: those it is about, and whatever else is overdue in that
-- currency; none on hold; as the door lists them. Reads receivables.v_open, worklist.v_stop.
with listed as (
  select o.debtor_id, o.number, o.instalment, o.due_on, o.balance - coalesce(w.amount, 0) as balance,
         row_number() over letter as position,
         count(*) over () as documents,
         sum(o.balance - coalesce(w.amount, 0)) over () as total,
         min(o.due_on) over () as oldest
  from receivables.v_open o
  left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
  where o.tenant_id = :tenant and o.debtor_id = :debtor::uuid and o.currency = :currency
    and (o.due_on < :today::date or o.receivable_id = any(:debts::uuid[]))
    and not exists (
      select from worklist.v_stop h
      where h.tenant_id = :tenant and h.debtor_id = o.debtor_id and (h.channel is null or h.channel = 'email')
        and (h.receivable_id is null or h.receivable_id = o.receivable_id)
        and h.from_on <= :today::date and (h.until_on is null or h.until_on >= :today::date))
  window letter as (order by o.due_on, o.number, o.instalment)
)
select l.debtor_id as message_id, l.number, l.instalment, l.due_on, l.balance, l.documents, l.total, l.oldest
from listed l
where l.position <= :most
order by l.position
