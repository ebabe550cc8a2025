-- tenant · turns an audience into message requests of one run, each by the first channel of the campaign that is connected,
-- from which its debtor is not excluded, in whose words somebody wrote in its language, and by which the debtor has an
-- address today, with what was passed over; whoever gets none stands among the contacts with the reason. A statement is
-- one message per currency owed in, and the messages of one debtor are one occasion. Whoever lacks a value that the text of
-- their language speaks of gets none by that channel; nor does a debtor of whom lawyers have as little as one debt get any.
-- Reads receivables.v_open, v_debtor and v_reach, worklist.v_stop, tenants.v_tenant, messaging.v_connected and v_approved_text, dunning.book_debtor;
-- messaging.v_message, dunning.campaign_lost; writes messaging.in_request, dunning.campaign_contact and campaign_over. A second time writes nothing new;
-- again, it only passes on by the next channel what was refused or lost, under another id.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
), way as materialized (
  select w.way, w.place, c.channel is not null as open
  from unnest(:ways::text[]) with ordinality as w(way, place)
  left join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
), held as materialized (
  -- Who is excluded from calls is from those of a machine.
  select h.debtor_id, h.receivable_id, case h.channel when 'call' then 'voice' else h.channel end as channel, h.reason = 'legal' as legal
  from worklist.v_stop h
  where h.tenant_id = :tenant and h.from_on <= :runOn and (h.until_on is null or h.until_on >= :runOn)
), paused as (
  select h.debtor_id, bool_or(h.channel is null) as whole, array_agg(h.channel) filter (where h.channel is not null) as channels
  from held h
  where h.receivable_id is null or h.legal
  group by h.debtor_id
), owed as (
  select o.debtor_id, o.currency, w.way, bool_or(h.receivable_id is null) as free, bool_or(h.whole is not true) as awake
  from receivables.v_open o
  join meant m on m.debtor_id = o.debtor_id
  cross join way w
  left join lateral (
    select x.receivable_id, bool_or(x.channel is null) as whole
    from held x
    where x.receivable_id = o.receivable_id and (x.channel is null or x.channel = w.way)
    group by x.receivable_id
  ) h on true
  where o.tenant_id = :tenant and :kind::text = 'statement'
  group by o.debtor_id, o.currency, w.way
), address as (
  select distinct on (a.debtor_id, a.channel) a.debtor_id, a.channel, a.address, a.name, a.traits
  from receivables.v_reach a
  join meant m on m.debtor_id = a.debtor_id
  where a.tenant_id = :tenant and a.channel = any(:ways::text[]) and a.party = 'debtor' and a.role in ('payer', 'boss', 'other')
  order by a.debtor_id, a.channel, (a.role <> 'payer'), a.rank, a.created_at, a.contact_id
), gone as materialized (
  -- Messages of this very run that the contact rules or somebody's stop refused, or that their provider did not carry and of
  -- which no later word is waited for.
  select c.debtor_id, c.currency, c.message_id, c.skipped, w.place, case when m.state in ('rejected', 'accepted') then 'lost' else rtrim('refused ' || m.against) end as against
  from dunning.campaign_contact c
  join meant n on n.debtor_id = c.debtor_id
  join way w on w.way = c.channel
  join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
  where c.tenant_id = :tenant and c.campaign_id = :campaign::uuid and c.run_on = :runOn::date and :again::boolean
    and not exists (select from dunning.campaign_lost k where k.tenant_id = :tenant and k.message_id = c.message_id)
    and (m.state = 'withheld' and (m.reason = 'rules' or starts_with(m.reason, 'stopped_')) or m.state = 'expired' and m.reason = 'no_open_day'
      or m.channel in ('sms', 'whatsapp') and (m.state = 'rejected' or m.state = 'accepted' and m.delivery = 'failed'))
), reader as (
  select d.tenant_id, d.debtor_id, d.name, d.country, d.zone, d.place, d.standing, t.country as home, t.currency as home_currency,
         coalesce(d.language, t.language) as language, left(lower(coalesce(d.language, t.language)), 2) as reads,
         p.whole, p.channels, b.told
  from meant m
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join paused p on p.debtor_id = m.debtor_id
  left join dunning.book_debtor b
    on b.tenant_id = :tenant and b.book_id = :book::uuid and b.debtor_id = m.debtor_id
), tried as (
  select r.debtor_id, w.way, w.place, coalesce(o.currency, '') as currency,
         r.whole is true or o.awake is false as paused, a.address, a.traits, coalesce(nullif(a.name, ''), r.name) as recipient,
         case when w.place = g.place then g.against
              when w.place < g.place then coalesce((
                select substr(x.said, length(w.way) + 2) from unnest(g.skipped) as x (said) where starts_with(x.said, w.way || ' ')
                limit 1), 'failed')
              when not w.open then 'off'
              when w.way = any(r.channels) or o.free is false then 'excluded'
              when a.debtor_id is null then 'nobody'
              when s.language is null then 'no_text'
              when w.way = 'whatsapp' and not exists (
                select from messaging.v_approved_text x
                where x.tenant_id = :tenant and x.channel = w.way and x.stage = :tone::text and (:textName::text = '' or x.name = :textName::text)
                  and x.language = r.language) then 'unapproved'
              when exists (
                select from unnest(:usedBy::text[], :usedIn::text[], :used::text[]) as u (way, language, name)
                where u.way = w.way and u.language = s.language and r.told ->> u.name is null) then 'no_value' end as against
  from reader r
  cross join way w
  left join owed o on o.debtor_id = r.debtor_id and o.way = w.way
  left join address a on a.debtor_id = r.debtor_id and a.channel = w.way
  left join gone g on g.debtor_id = r.debtor_id and g.currency = coalesce(o.currency, '')
  left join lateral (
    select x.language
    from unnest(:saidBy::text[], :saidIn::text[]) as x (way, language)
    where x.way = w.way and (x.language = r.reads or x.language = 'es' and r.reads <> 'en')
    order by (x.language <> r.reads)
    limit 1
  ) s on true
  where not :again::boolean or g.place is not null
), taken as (
  select t.debtor_id, t.currency, bool_or(t.paused) as paused, count(distinct t.against) = 1 as alike, max(t.against) as against,
         max(t.way) filter (where t.place = t.first) as way, max(t.address) filter (where t.place = t.first) as address,
         max(t.recipient) filter (where t.place = t.first) as recipient, max(t.traits) filter (where t.place = t.first) as traits,
         coalesce(array_agg(t.way || ' ' || t.against order by t.place)
                  filter (where t.against is not null and t.place < coalesce(t.first, 9)), '{}') as skipped
  from (
    select t.*, min(t.place) filter (where t.against is null) over (partition by t.debtor_id, t.currency) as first
    from tried t
  ) t
  group by t.debtor_id, t.currency
), letter as (
  select r.tenant_id, r.debtor_id, k.currency, k.way, k.address, k.recipient, r.language, coalesce(r.country, r.home) as country,
         coalesce(r.zone, '') as zone, r.standing, k.traits, k.skipped,
         case when left(r.place, 2) = coalesce(r.country, r.home) then substr(r.place, 4) else '' end as part,
         row_number() over (partition by r.debtor_id order by k.currency <> r.home_currency, k.currency) as precedence,
         md5(:tenant::text || '/c/' || :campaign::text || '/' || r.debtor_id || '/' || k.currency || '/' || :runOn::date
           || case when :again::boolean then '/' || k.way else '' end)::uuid
           as message_id,
         case when :kind::text = 'statement' and k.currency = '' then 'nothing_owed'
              when k.paused then 'on_hold'
              when k.way is not null then ''
              when not k.alike then 'no_way'
              when k.against = 'nobody' then case when :ways::text[] = '{email}' then 'no_address' else 'no_reach' end
              when k.against = 'excluded' then 'excluded_channel'
              when k.against = 'off' then 'no_channel'
              else k.against end as reason
  from reader r
  join taken k on k.debtor_id = r.debtor_id
), asked as (
  insert into messaging.in_request
    (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on,
     requested_at, occasion, precedence, not_before, subdivision, debtor_class, recipient_role, address_traits, text_name)
  select l.tenant_id, l.message_id, l.debtor_id, case l.way when 'whatsapp' then :tone::text when 'voice' then :callTone::text else :kind end, l.way, l.language, l.recipient, l.address, l.country, l.zone,
         :expiresOn::date, :now, md5(:campaign::text || :runOn::date || l.debtor_id)::uuid, l.precedence,
         :notBefore::timestamptz, l.part, l.standing, 'debtor', coalesce(l.traits, ''),
         case when l.way = 'whatsapp' then :textName::text else '' end
  from letter l
  where l.reason = ''
  on conflict (tenant_id, message_id) do nothing
  returning message_id
), over as (
  insert into dunning.campaign_over (tenant_id, campaign_id, run_on, message_id)
  select l.tenant_id, :campaign::uuid, :runOn::date, g.message_id
  from letter l
  join gone g on g.debtor_id = l.debtor_id and g.currency = l.currency
  where l.reason = ''
  on conflict do nothing
  returning message_id
)
insert into dunning.campaign_contact as c (tenant_id, campaign_id, run_on, debtor_id, currency, message_id, reason, channel, skipped)
select l.tenant_id, :campaign::uuid, :runOn::date, l.debtor_id, l.currency,
       case when l.reason = '' then l.message_id end, l.reason, case when l.reason = '' then l.way else '' end,
       case when l.reason in ('nothing_owed', 'on_hold') then '{}' else l.skipped end
from letter l
where not :again::boolean or l.reason = ''
on conflict (tenant_id, campaign_id, run_on, debtor_id, currency) do update
set message_id = excluded.message_id, channel = excluded.channel, skipped = excluded.skipped
where c.tenant_id = :tenant and :again::boolean
