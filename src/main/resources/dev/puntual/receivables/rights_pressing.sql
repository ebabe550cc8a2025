-- tenant · how many requests about personal data nobody answered that are due by a day. Reads receivables.v_rights_request.
select count(*)::int
from receivables.v_rights_request r
where r.tenant_id = :tenant and r.answered_at is null and r.answer_by <= :by::date
