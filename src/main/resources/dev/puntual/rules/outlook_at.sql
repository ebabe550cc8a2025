-- local · every question is asked for the beginning of the day at its place. Writes pg_temp.in_question.
update pg_temp.in_question q
set at = p.from_at
from unnest(:countries::text[], :parts::text[], :zones::text[], :froms::timestamptz[], :untils::timestamptz[])
  as p (country, part, zone, from_at, until_at)
where p.country = q.country and p.part = q.subdivision and p.zone = q.zone
