-- tenant · who a debtor is. Reads receivables.v_debtor.
select d.name from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = :debtor
