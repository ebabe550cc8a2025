-- tenant · what a debtor permitted and took back. Reads rules.v_authorisation.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from rules.v_authorisation x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.recorded_at, x.authorisation_id
