-- tenant · who has the most open debts in one currency, or the currency in which one debtor has; and those debts, the
-- oldest first. Reads receivables.v_open.
with most as (
  select o.debtor_id, o.currency, count(*) as debts
  from receivables.v_open o
  where o.tenant_id = :tenant and (:debtor::uuid is null or o.debtor_id = :debtor::uuid)
  group by o.debtor_id, o.currency
  order by count(*) desc, o.debtor_id, o.currency
  limit 1
)
select m.debtor_id, m.currency, array_agg(o.receivable_id) as debts
from most m
join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = m.debtor_id and o.currency = m.currency
group by m.debtor_id, m.currency
