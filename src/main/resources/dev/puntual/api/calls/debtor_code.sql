-- tenant · the code by which the company's files know a debtor; no row where it has no such debtor. Reads receivables.v_debtor.
select d.code from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = :debtor
