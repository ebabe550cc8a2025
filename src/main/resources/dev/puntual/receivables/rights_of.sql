-- tenant · what a debtor asked about their own data, the newest first. Reads receivables.v_rights_request.
select r.request_id, r.kind, r.said, r.asked_at, r.state, r.closed_at, r.received_on, r.answer_by, r.answered_at, r.answer
from receivables.v_rights_request r
where r.tenant_id = :tenant and r.debtor_id = :debtor
order by r.asked_at desc, r.request_id desc
limit 50
