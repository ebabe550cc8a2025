-- tenant · where a debtor is left alone, and since when. Reads messaging.v_suppression.
select (to_jsonb(x) - array['tenant_id', 'subject_id', 'entered_by', 'lifted_by'])::text
from messaging.v_suppression x
where x.tenant_id = :tenant and x.subject_id = :debtor
order by x.recorded_at, x.suppression_id
