-- tenant · debtors who owe and have no address we may write to, the largest first, and how many they are.
-- Reads receivables.v_open, v_debtor and v_address.
with owed as (
  select o.debtor_id, o.currency, sum(o.balance) as balance
  from receivables.v_open o
  where o.tenant_id = :tenant
    and not exists (
      select from receivables.v_address c
      where c.tenant_id = :tenant and c.debtor_id = o.debtor_id)
  group by o.debtor_id, o.currency
)
select o.debtor_id, d.name, o.currency, o.balance, (count(*) over ())::int as all_of_them
from owed o
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
order by o.balance desc, o.debtor_id
limit 5
