-- tenant · reads cash.refund, cash.refund_part and tenants.v_tenant; asks the ledger to raise the balances again.
-- The entry's id follows from payment, step and debt, so asking twice books once.
insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
select b.tenant_id, b.receivable_id,
       md5('cash/' || b.payment_id || '/' || b.level || '/' || b.receivable_id)::uuid, 'reversal', b.amount,
       (r.refunded_at at time zone t.zone)::date, 'payment:' || b.payment_id
from cash.refund_part b
join cash.refund r on r.tenant_id = :tenant and r.payment_id = b.payment_id and r.level = b.level
join tenants.v_tenant t on t.tenant_id = :tenant
where b.tenant_id = :tenant and b.payment_id = any(:payments::uuid[])
on conflict (tenant_id, receivable_id, entry_id) do nothing
