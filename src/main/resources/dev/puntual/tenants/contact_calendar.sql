-- tenant · the company's country, zone and contact window and closed days, and the holidays of some countries between two days.
-- Reads tenants.tenant, tenants.contact_window, tenants.closed_day, tenants.holiday.
select 'home' as kind, t.country::text as country, t.zone, null::int as weekday, null::time as opens,
       null::time as closes, null::date as day
from tenants.tenant t
where t.tenant_id = :tenant
union all
select 'window', null, null, w.weekday, w.opens, w.closes, null
from tenants.contact_window w
where w.tenant_id = :tenant
union all
select 'closed', null, null, null, null, null, c.day
from tenants.closed_day c
where c.tenant_id = :tenant and c.day >= :from and c.day < :until
union all
select 'holiday', h.country::text, null, null, null, null, h.day
from (
  select unnest(:countries::text[])::bpchar as country
  union
  select t.country from tenants.tenant t where t.tenant_id = :tenant
) c
join tenants.holiday h on h.country = c.country and h.day >= :from and h.day < :until
