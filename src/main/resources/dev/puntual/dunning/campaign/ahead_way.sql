-- tenant · by which of some channels a campaign will speak to a debtor on a day, as run_request will choose: the first that is connected,
-- from which it is not excluded, with all it owes or all debts that it would speak of, by which it can be reached, and in which something can be said to it; what comes before; or why by none,
-- in the reasons that the day itself will write down. A statement has one row for each currency owed in. What holds today holds until its last day. Reads messaging.v_connected and
-- v_approved_text, worklist.v_stop, receivables.v_reach, v_open and v_debtor, tenants.v_tenant, dunning.book_debtor.
with held as (
  select h.receivable_id, case h.channel when 'call' then 'voice' else h.channel end as channel, h.reason
  from worklist.v_stop h
  where h.tenant_id = :tenant and h.debtor_id = :debtor and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
), owed as (
  select o.currency, w.way,
         bool_or(not exists (
           select from held h where h.receivable_id = o.receivable_id and (h.channel is null or h.channel = w.way))) as free,
         bool_or(not exists (
           select from held h where h.receivable_id = o.receivable_id and h.channel is null)) as awake
  from receivables.v_open o
  cross join unnest(:ways::text[]) as w (way)
  where o.tenant_id = :tenant and o.debtor_id = :debtor and :kind::text = 'statement'
  group by o.currency, w.way
), purse as (
  select distinct o.currency from owed o
  union all
  select '' where not exists (select from owed)
), reader as (
  select coalesce(d.language, t.language) as language, left(lower(coalesce(d.language, t.language)), 2) as reads, b.told
  from receivables.v_debtor d
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join dunning.book_debtor b on b.tenant_id = :tenant and b.book_id = :book::uuid and b.debtor_id = :debtor
  where d.tenant_id = :tenant and d.debtor_id = :debtor
), tried as (
  select p.currency, w.way, w.place, o.awake,
         case when c.channel is null then 'off'
              when exists (select from held h where h.channel = w.way and h.receivable_id is null) or o.free is false then 'excluded'
              when not exists (
                select from receivables.v_reach a
                where a.tenant_id = :tenant and a.debtor_id = :debtor and a.channel = w.way and a.party = 'debtor'
                  and a.role in ('payer', 'boss', 'other')) then 'nobody'
              when s.language is null then 'no_text'
              when w.way = 'whatsapp' and not exists (
                select from messaging.v_approved_text x
                where x.tenant_id = :tenant and x.channel = w.way and x.stage = :tone::text and (:textName::text = '' or x.name = :textName::text)
                  and x.language = r.language) then 'unapproved'
              when exists (
                select from unnest(:usedBy::text[], :usedIn::text[], :used::text[]) as u (way, language, name)
                where u.way = w.way and u.language = s.language and r.told ->> u.name is null) then 'no_value' end as against
  from reader r
  cross join purse p
  cross join unnest(:ways::text[]) with ordinality as w (way, place)
  left join owed o on o.currency = p.currency and o.way = w.way
  left join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
  left join lateral (
    select x.language
    from unnest(:saidBy::text[], :saidIn::text[]) as x (way, language)
    where x.way = w.way and (x.language = r.reads or x.language = 'es' and r.reads <> 'en')
    order by (x.language <> r.reads)
    limit 1
  ) s on true
), first as (
  select t.currency, min(t.place) filter (where t.against is null) as place, count(distinct t.against) = 1 as alike,
         max(t.against) as against, bool_or(t.awake) as awake
  from tried t
  group by t.currency
), told as (
  select f.currency, f.place,
         case when :kind::text = 'statement' and f.currency = '' then 'nothing_owed'
              when f.awake is false
                or exists (select from held h where h.channel is null and (h.receivable_id is null or h.reason = 'legal')) then 'on_hold'
              when f.place is not null then ''
              when not f.alike then 'no_way'
              else case f.against
                     when 'nobody' then case when :ways::text[] = '{email}' then 'no_address' else 'no_reach' end
                     when 'excluded' then 'excluded_channel'
                     when 'off' then 'no_channel'
                     else f.against end end as reason
  from first f
)
select d.reason,
       case when d.reason = '' then (select t.way from tried t where t.currency = d.currency and t.place = d.place) else '' end as way,
       case when d.reason in ('nothing_owed', 'on_hold') then '{}' else coalesce((
         select array_agg(t.way || ' ' || t.against order by t.place)
         from tried t
         where t.currency = d.currency and t.against is not null and t.place < coalesce(d.place, 9)), '{}') end as skipped
from told d
order by d.currency
