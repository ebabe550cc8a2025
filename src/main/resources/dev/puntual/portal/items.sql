-- tenant · reads receivables.v_open: what a debtor owes in one currency, oldest first; what lateness cost stands there by the
-- number of its debt; what the debtor objected to stands beside. Reads worklist.v_hold and v_disputed, receivables.v_receivable.
select o.receivable_id, coalesce(p.number, o.number) as number, o.instalment, o.due_on, o.balance, o.currency,
       o.charge_of is not null as charge,
       case when h.held then o.balance else coalesce(w.amount, 0) end as disputed
from receivables.v_open o
left join receivables.v_receivable p on p.tenant_id = :tenant and p.receivable_id = o.charge_of
left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
left join lateral (
  select exists (
    select from worklist.v_hold v
    where v.tenant_id = :tenant and v.debtor_id = o.debtor_id and v.reason = 'dispute'
      and (v.receivable_id is null or v.receivable_id = o.receivable_id)
      and v.from_on <= :today and (v.until_on is null or v.until_on >= :today)) as held
) h on true
where o.tenant_id = :tenant and o.debtor_id = :debtor and o.currency = :currency
order by o.due_on, o.receivable_id
limit 500
