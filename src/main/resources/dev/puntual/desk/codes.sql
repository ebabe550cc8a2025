-- tenant · the codes that the company gave to some debtors. Reads receivables.v_debtor.
select d.code from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = any(:debtors::uuid[])
order by d.code
