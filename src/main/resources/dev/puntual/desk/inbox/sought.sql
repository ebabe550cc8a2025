-- tenant · debtors by code or a part of the name. Reads receivables.v_debtor.
select d.debtor_id, d.name, d.code
from receivables.v_debtor d
where d.tenant_id = :tenant and (d.code = :sought or position(lower(:sought) in lower(d.name)) > 0)
order by (d.code <> :sought), d.name, d.debtor_id
limit 10
