-- I3 · no contact outside the hours at the instant of hand-over; hours and holidays typed by hand.
select 'message ' || h.message_id || ' left at ' || l.at
from crash.handed h, lateral (select h.at at time zone 'America/Mexico_City' as at) l
where h.tenant_id = :tenant and not case
  when l.at::date in ('2026-02-02', '2026-03-16', '2026-05-01') then false
  when extract(isodow from l.at) = 7 then false
  when extract(isodow from l.at) = 6 then l.at::time >= '09:00' and l.at::time < '13:00'
  else l.at::time >= '08:00' and l.at::time < '19:00' end
