-- tenant · the contact days for debtors of each country. Reads receivables.v_debtor and tenants.v_holiday.
insert into pg_temp.rehearsal_calendar (country, free)
select c.country, array(
         select u.on_day
         from unnest(:days::date[]) as u(on_day)
         where not exists (select from tenants.v_holiday h where h.country = c.country and h.day = u.on_day)
         order by u.on_day)
from (
  select d.country::text as country
  from receivables.v_debtor d
  where d.tenant_id = :tenant and d.country is not null
  union
  select ''
) c
on conflict do nothing
