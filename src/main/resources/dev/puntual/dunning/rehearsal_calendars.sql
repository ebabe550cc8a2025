-- tenant · the contact days for debtors of each place and kind, and those of the office, which has no holidays but its own.
-- Reads receivables.v_debtor and tenants.v_holiday.
insert into pg_temp.rehearsal_calendar (number, country, zone, place, standing, free, office)
select row_number() over (order by c.country, c.zone, c.place, c.standing), c.country, c.zone, c.place, c.standing, array(
         select u.on_day
         from unnest(:days::date[]) as u(on_day)
         where not exists (select from tenants.v_holiday h where h.country = c.country and h.day = u.on_day)
         order by u.on_day),
       array(select u.on_day from unnest(:days::date[]) as u(on_day) order by u.on_day)
from (
  select distinct coalesce(d.country::text, '') as country, coalesce(d.zone, '') as zone, d.place, d.standing
  from receivables.v_debtor d
  where d.tenant_id = :tenant
) c
on conflict do nothing
