-- tenant · the holidays of a year where the company is. Reads tenants.tenant, tenants.holiday.
select h.day, h.kind, h.name_es, h.name_en
from tenants.holiday h
where h.day >= :from and h.day < :until
  and h.country = (select t.country from tenants.tenant t where t.tenant_id = :tenant)
order by h.day
