-- tenant · opening hours by weekday. Writes tenants.contact_window.
insert into tenants.contact_window (tenant_id, weekday, opens, closes)
select :tenant, d.weekday, d.opens, d.closes
from unnest(:weekdays::smallint[], :opens::time[], :closes::time[]) as d (weekday, opens, closes)
on conflict (tenant_id, weekday) do update set opens = excluded.opens, closes = excluded.closes
