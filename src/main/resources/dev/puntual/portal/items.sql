-- tenant · reads receivables.v_open: what a debtor owes in one currency, oldest first; what lateness cost stands there by the
-- number of its debt. Reads receivables.v_receivable.
select o.receivable_id, coalesce(p.number, o.number) as number, o.instalment, o.due_on, o.balance, o.currency,
       o.charge_of is not null as charge
from receivables.v_open o
left join receivables.v_receivable p on p.tenant_id = :tenant and p.receivable_id = o.charge_of
where o.tenant_id = :tenant and o.debtor_id = :debtor and o.currency = :currency
order by o.due_on, o.receivable_id
limit 500
