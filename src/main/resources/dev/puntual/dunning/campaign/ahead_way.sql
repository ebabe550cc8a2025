-- tenant · the first of some channels that is connected, from which a debtor is not excluded on a day and by which it can be
-- reached. Reads messaging.v_connected, worklist.v_stop, receivables.v_reach.
select w.way
from unnest(:ways::text[]) with ordinality as w(way, place)
join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
where not exists (
    select from worklist.v_stop h
    where h.tenant_id = :tenant and h.debtor_id = :debtor and h.channel = case w.way when 'voice' then 'call' else w.way end and h.receivable_id is null
      and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date))
  and exists (
    select from receivables.v_reach a
    where a.tenant_id = :tenant and a.debtor_id = :debtor and a.channel = w.way and a.party = 'debtor')
order by w.place
limit 1
