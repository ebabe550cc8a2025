-- tenant · stops that still stand and that this same address asked for by a word. Reads messaging.v_answer and v_suppression,
-- inbox.reading.
select s.suppression_id
from inbox.reading r
join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id and a.channel = :channel
join messaging.v_suppression s
  on s.tenant_id = :tenant and s.suppression_id = any (r.stops) and s.scope = 'address' and s.lifted_at is null
where r.tenant_id = :tenant and r.address = :address
