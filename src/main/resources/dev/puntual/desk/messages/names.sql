-- tenant · the names of some debtors. Reads receivables.v_debtor.
select d.debtor_id, d.name from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = any(:debtors::uuid[])
