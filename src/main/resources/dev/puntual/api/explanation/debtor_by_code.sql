-- tenant · a debtor by the code that the company's own files know it by. Reads receivables.v_debtor.
select d.debtor_id from receivables.v_debtor d where d.tenant_id = :tenant and d.code = :code
