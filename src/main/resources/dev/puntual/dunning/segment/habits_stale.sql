-- tenant · the figures of dunning.habit_day are to be made again by whoever asks next.
update dunning.habit_day k
set figured_on = date '1970-01-01'
where k.tenant_id = :tenant
