-- local · every choice of channels that some rehearsed debt is excluded from on some day.
select distinct m.mask::int as mask
from pg_temp.rehearsal_debt d
cross join unnest(d.masks) as m(mask)
where d.masks is not null
