-- tenant · what an unknown sender wrote, the oldest first. Reads inbox.reading, messaging.v_answer.
select r.answer_id
from inbox.reading r
join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
where r.tenant_id = :tenant and r.conversation_id = :conversation and r.debtor_id is null
order by a.received_at, r.answer_id
