-- tenant · whether the company has this debtor. Reads receivables.v_debtor.
select exists (select from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = :debtor)
