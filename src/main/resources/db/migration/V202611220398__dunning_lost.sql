-- Why: a text that reached nobody, whatever the reason, gives way to a later way of its step where one is open; the decision
-- of the next day and the pages ask for those.
-- Locks: a view only.
create view dunning.v_later_way with (security_invoker = true) as
select g.tenant_id, g.ladder_no, g.first_no, g.last_no, g.recipients, b.way as channel, a.way
from dunning.v_rung g
cross join lateral unnest(g.ways) with ordinality as b(way, place)
cross join lateral unnest(g.ways) with ordinality as a(way, place)
where a.place > b.place;
grant select on dunning.v_later_way to puntual_app;
