-- tenant · by which of some channels a campaign will speak to a debtor on a day: the first that is connected, from which it is not
-- excluded, and by which it can be reached; or why by none, in the reasons that the day itself will write down. What holds today
-- holds until its last day. Reads messaging.v_connected, worklist.v_stop, receivables.v_reach and v_open.
with held as (
  select h.receivable_id, h.channel, h.reason
  from worklist.v_stop h
  where h.tenant_id = :tenant and h.debtor_id = :debtor and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
), owed as (
  select count(*) as debts,
         count(*) filter (where not exists (
           select from held h where h.receivable_id = o.receivable_id and h.channel is null)) as awake
  from receivables.v_open o
  where o.tenant_id = :tenant and o.debtor_id = :debtor
), tried as (
  select w.way, w.place,
         case when c.channel is null then 'off'
              when exists (select from held h
                where h.channel = case w.way when 'voice' then 'call' else w.way end and h.receivable_id is null) then 'excluded'
              when not exists (
                select from receivables.v_reach a
                where a.tenant_id = :tenant and a.debtor_id = :debtor and a.channel = w.way and a.party = 'debtor'
                  and a.role in ('payer', 'boss', 'other')) then 'nobody' end as against
  from unnest(:ways::text[]) with ordinality as w (way, place)
  left join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
), told as (
  select case when :kind::text = 'statement' and o.debts = 0 then 'nothing_owed'
              when :kind::text = 'statement' and o.awake = 0
                or exists (select from held h where h.channel is null and (h.receivable_id is null or h.reason = 'legal')) then 'on_hold'
              when exists (select from tried t where t.against is null) then ''
              when (select count(distinct t.against) from tried t) > 1 then 'no_way'
              else (
                select case t.against
                         when 'nobody' then case when :ways::text[] = '{email}' then 'no_address' else 'no_reach' end
                         when 'excluded' then 'excluded_channel' else 'no_channel' end
                from tried t
                limit 1) end as reason
  from owed o
)
select d.reason, case when d.reason = '' then (select t.way from tried t where t.against is null order by t.place limit 1) else '' end as way
from told d
