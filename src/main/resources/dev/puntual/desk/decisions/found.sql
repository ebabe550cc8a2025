-- tenant · the debts of debtors found by a piece of their name, by code, tax number or the number of a document; of no
-- more debtors than asked for. Reads receivables.v_debtor and v_receivable.
with found as (
  select d.debtor_id
  from receivables.v_debtor d
  where d.tenant_id = :tenant
    and (strpos(d.name_key, :key) > 0 or d.code = :exact or upper(d.tax_id) = upper(:exact)
      or d.debtor_id in (
        select x.debtor_id from receivables.v_receivable x where x.tenant_id = :tenant and x.number = :exact))
  order by d.name_key, d.debtor_id
  limit :debtors
)
select r.receivable_id, r.debtor_id
from found f
join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = f.debtor_id
