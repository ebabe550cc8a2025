-- tenant · receivables that a load brought by mistake count no more. Writes receivables.receivable.
update receivables.receivable r
set void_reason = 'load'
where r.tenant_id = :tenant and r.receivable_id = any(:debts::uuid[]) and r.void_reason is null
