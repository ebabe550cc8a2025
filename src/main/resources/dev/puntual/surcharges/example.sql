-- tenant · an overdue debt to show terms on: the one with most movements among the largest, in the company's own currency and
-- where interest may be counted if there is such a one; with what moved on which day and the highest rate the law knows
-- where its debtor lives: zero where a published one is wanted and not known. Reads receivables.v_open, v_entry and v_debtor, tenants.v_tenant.
with large as (
  select o.receivable_id, o.debtor_id, o.number, o.currency, o.due_on, o.balance
  from receivables.v_open o
  join tenants.v_tenant t on t.tenant_id = :tenant
  where o.tenant_id = :tenant and o.due_on < :day::date and o.charge_of is null
  order by o.currency = t.currency desc, o.balance desc, o.receivable_id
  limit 40
), moved as (
  select l.receivable_id, e.effective_on, sum(e.amount) as amount
  from large l
  join receivables.v_entry e on e.tenant_id = :tenant and e.receivable_id = l.receivable_id
  group by l.receivable_id, e.effective_on
), whole as (
  select m.receivable_id, array_agg(m.effective_on order by m.effective_on) as days,
         array_agg(m.amount order by m.effective_on) as amounts
  from moved m
  group by m.receivable_id
)
select l.receivable_id, l.number, d.name as debtor, l.currency, l.due_on, l.balance, w.days, w.amounts,
       case when k.tables and c.country is null then 0 else least(k.yearly, c.yearly) end as ceiling
from large l
join whole w on w.receivable_id = l.receivable_id
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join surcharges.law k on k.country = coalesce(d.country, t.country)
left join surcharges.v_published c
  on c.tenant_id = :tenant and c.country = k.country and k.tables and :day::date between c.from_on and c.until_on
order by coalesce(k.tables and c.country is null, false), l.currency = t.currency desc, cardinality(w.days) desc,
         l.balance desc, l.receivable_id
limit 1
