-- tenant · writes cash.turn: a row to lock for each debtor, in one order for all.
insert into cash.turn (tenant_id, debtor_id)
select :tenant, d.debtor_id
from unnest(:debtors::uuid[]) as d(debtor_id)
group by d.debtor_id
order by d.debtor_id
on conflict (tenant_id, debtor_id) do nothing
