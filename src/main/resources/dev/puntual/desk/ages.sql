-- tenant · what is owed in each currency, parted by age; of one debtor, or of all when :debtor is null.
-- The company's own currency first. Reads receivables.v_open, worklist.v_hold and tenants.v_tenant.
with hold as (
  select h.debtor_id, h.receivable_id, bool_and(h.reason = 'promise') as promised
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
  group by h.debtor_id, h.receivable_id
), aged as (
  select o.currency,
         case
           when hr.promised is false or hd.promised is false then 'held'
           when hr.promised or hd.promised then 'soon'
           when o.due_on < :today::date - 30 then 'old'
           when o.due_on < :today then 'late'
           when o.due_on <= :today::date + 7 then 'soon'
           else 'current'
         end as tone,
         o.balance
  from receivables.v_open o
  left join hold hd on hd.debtor_id = o.debtor_id and hd.receivable_id is null
  left join hold hr on hr.receivable_id = o.receivable_id
  where o.tenant_id = :tenant and (:debtor::uuid is null or o.debtor_id = :debtor)
)
select a.currency, a.tone, sum(a.balance) as amount
from aged a
left join tenants.v_tenant t on t.tenant_id = :tenant and t.currency = a.currency
group by a.currency, a.tone, t.tenant_id
order by (t.tenant_id is null), a.currency, a.tone
