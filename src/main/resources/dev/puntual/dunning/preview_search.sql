-- tenant · a few debtors with open debts, by a piece of their name or by code. Reads receivables.v_debtor and v_open.
select d.debtor_id, d.name, d.code
from receivables.v_debtor d
where d.tenant_id = :tenant and (strpos(d.name_key, :key) > 0 or d.code = :exact)
  and exists (select from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = d.debtor_id)
order by d.name_key, d.debtor_id
limit :limit
