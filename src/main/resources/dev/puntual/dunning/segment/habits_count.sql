-- tenant · keeps with the day's figures how many open debts they are of. Reads receivables.v_open.
update dunning.habit_day k
set debts = (select count(*) from receivables.v_open o where o.tenant_id = :tenant)
where k.tenant_id = :tenant
