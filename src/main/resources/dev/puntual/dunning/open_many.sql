-- tenant · whether more debts are open than are counted while somebody waits for a page; looks at no more than that.
-- Reads receivables.v_open.
select count(*) > 20000 from (select 1 from receivables.v_open o where o.tenant_id = :tenant limit 20001) o
