-- tenant · who a debtor is. Reads receivables.v_debtor.
select (to_jsonb(x) - array['tenant_id', 'name_key'])::text
from receivables.v_debtor x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.debtor_id
