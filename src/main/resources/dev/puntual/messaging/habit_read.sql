-- tenant · What the company chose for its letters, if it did. Reads messaging.letter_habit.
select h.colour, h.encloses_from, h.counts_opens, h.counts_clicks
from messaging.letter_habit h
where h.tenant_id = :tenant
