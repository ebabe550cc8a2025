-- tenant · takes the turn of some debtors, in one order for everybody; others wait until this transaction ends.
-- Writes rules.turn.
insert into rules.turn as t (tenant_id, debtor_id, turns)
select :tenant, d.debtor_id, 1
from (select distinct u.debtor_id from unnest(:debtors::uuid[]) u (debtor_id) order by u.debtor_id) d
on conflict (tenant_id, debtor_id) do update set turns = t.turns + 1
where t.tenant_id = :tenant
