-- tenant · what a debtor asked about their own data. Reads receivables.v_rights_request.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'asked_by', 'closed_by', 'answered_by'])::text
from receivables.v_rights_request x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.asked_at, x.request_id
