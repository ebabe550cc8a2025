-- tenant · reads receivables.v_debtor; writes pg_temp.in_document: a file without codes and tax ids means the debtor of
-- that name, when only one has it.
update pg_temp.in_document d
set debtor_code = known.code
from (
  select v.name_key, min(v.code) as code
  from receivables.v_debtor v
  where v.tenant_id = :tenant
  group by v.name_key
  having count(*) = 1
) known
where known.name_key = receivables.name_key(d.debtor_name) and d.problem is null and d.debtor_code <> known.code
  and coalesce(d.tax_id, '') = ''
