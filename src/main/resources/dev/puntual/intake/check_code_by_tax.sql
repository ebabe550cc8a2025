-- tenant · reads receivables.v_debtor; writes pg_temp.in_document: a file without codes means the debtor that has the
-- same tax id, when only one has it.
update pg_temp.in_document d
set debtor_code = known.code
from (
  select translate(upper(v.tax_id), ' .-/', '') as tax_key, min(v.code) as code
  from receivables.v_debtor v
  where v.tenant_id = :tenant and v.tax_id <> ''
  group by translate(upper(v.tax_id), ' .-/', '')
  having count(*) = 1
) known
where known.tax_key = translate(upper(d.tax_id), ' .-/', '') and d.problem is null and d.debtor_code <> known.code
