-- tenant · what was decided about a debtor, day by day. Reads dunning.v_decision.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from dunning.v_decision x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.decided_on, x.receivable_id, x.step_no
