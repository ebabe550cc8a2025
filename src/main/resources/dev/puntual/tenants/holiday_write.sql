-- fleet · writes holidays that are not there yet. Writes tenants.holiday; twice is once.
insert into tenants.holiday (country, day, kind, name_es, name_en)
select n.country, n.day, n.kind, n.name_es, n.name_en
from unnest(:countries::text[], :days::date[], :kinds::text[], :spanish::text[], :english::text[])
  as n (country, day, kind, name_es, name_en)
on conflict (country, day) do nothing
