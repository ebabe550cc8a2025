-- tenant · the company's own closed days from a day on. Reads tenants.closed_day.
select c.day
from tenants.closed_day c
where c.tenant_id = :tenant and c.day >= :from
order by c.day
