-- tenant · for how long a debtor was left in peace, and why. Reads worklist.v_hold_history.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'placed_by', 'lifted_by'])::text
from worklist.v_hold_history x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.placed_at, x.hold_id
