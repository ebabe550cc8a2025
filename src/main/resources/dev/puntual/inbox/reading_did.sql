-- tenant · what one answer did. Reads inbox.reading.
select r.debtor_id, r.hold_id, r.others, r.told, r.stops, r.lifted, r.contact_id
from inbox.reading r
where r.tenant_id = :tenant and r.answer_id = :answer
