-- tenant · of whom nothing is left disappears from lists. Reads receivables.receivable; writes receivables.debtor.
update receivables.debtor d
set withdrawn_at = :now
where d.tenant_id = :tenant and d.withdrawn_at is null
  and d.debtor_id in (
    select r.debtor_id from receivables.receivable r
    where r.tenant_id = :tenant and r.receivable_id = any(:debts::uuid[]))
  and not exists (
    select from receivables.receivable o
    where o.tenant_id = :tenant and o.debtor_id = d.debtor_id and o.void_reason is null)
