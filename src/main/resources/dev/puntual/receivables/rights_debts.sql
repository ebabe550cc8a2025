-- tenant · how many debts a debtor still has. Reads receivables.v_open.
select count(*)::int from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = :debtor
