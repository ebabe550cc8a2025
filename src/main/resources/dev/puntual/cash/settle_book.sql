-- tenant · reads cash.allocation, payments.v_payment and tenants.v_tenant; asks the ledger to lower the balances.
-- The entry's id follows from payment and debt, so asking twice books once.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select a.tenant_id, a.receivable_id, md5('cash/' || a.payment_id || '/' || a.receivable_id)::uuid, 'payment',
       -a.amount, (p.paid_at at time zone t.zone)::date, 'payment:' || a.payment_id
from cash.allocation a
join payments.v_payment p on p.tenant_id = :tenant and p.payment_id = a.payment_id
join tenants.v_tenant t on t.tenant_id = :tenant
where a.tenant_id = :tenant and a.payment_id = any(:payments::uuid[])
on conflict (tenant_id, receivable_id, entry_id) do nothing
