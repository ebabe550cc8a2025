-- tenant · tells the questions what hours their debtors asked for. Reads rules.asked_hours; writes in_question.
update pg_temp.in_question q
set asked = h.hours
from rules.asked_hours h
where h.tenant_id = :tenant and h.debtor_id = q.debtor_id and h.withdrawn_at is null and q.asked <> h.hours
