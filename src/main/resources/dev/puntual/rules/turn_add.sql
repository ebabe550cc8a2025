-- tenant · gives every debtor asked about a turn to hold; waits for whoever is adding the same one. Writes rules.turn.
insert into rules.turn (tenant_id, debtor_id, turns)
select :tenant, d.debtor_id, 1
from (select distinct q.debtor_id from pg_temp.in_question q order by q.debtor_id) d
on conflict do nothing
