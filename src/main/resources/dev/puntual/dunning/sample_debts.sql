-- tenant · three real debts to read a schedule by: the next to fall due, the latest that did, and one a month old.
-- Reads receivables.v_open and v_debtor.
select d.name, o.number, o.due_on, o.currency, o.balance
from (
  (select o.* from receivables.v_open o
   where o.tenant_id = :tenant and o.due_on >= :today::date order by o.due_on, o.receivable_id limit 1)
  union all
  (select o.* from receivables.v_open o
   where o.tenant_id = :tenant and o.due_on < :today::date order by o.due_on desc, o.receivable_id limit 1)
  union all
  (select o.* from receivables.v_open o
   where o.tenant_id = :tenant and o.due_on < :today::date - 28 order by o.due_on desc, o.receivable_id limit 1)
) o
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
order by o.due_on desc
