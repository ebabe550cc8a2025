-- tenant · turns an audience into message requests of one run, each to the best address its debtor has today; whoever
-- gets none stands among the contacts with the reason. A statement is one letter per currency owed in, and the letters of
-- one debtor are one occasion. Whoever lacks a value that the text of their language
-- speaks of gets none either; nor does a debtor of whom lawyers have as little as one debt. Reads receivables.v_open, v_debtor and v_address, worklist.v_stop, tenants.v_tenant,
-- dunning.book_debtor;
-- writes messaging.in_request and dunning.campaign_contact. A second time writes nothing new.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
), held as (
  select h.debtor_id, h.receivable_id, h.channel is null as whole, h.reason = 'legal' as legal
  from worklist.v_stop h
  where h.tenant_id = :tenant and (h.channel is null or h.channel = 'email') and h.from_on <= :runOn and (h.until_on is null or h.until_on >= :runOn)
), paused as (
  select h.debtor_id, bool_or(h.whole) as whole from held h where h.receivable_id is null or h.legal group by h.debtor_id
), owed as (
  select o.debtor_id, o.currency, bool_or(h.receivable_id is null) as free
  from receivables.v_open o
  left join (select distinct x.receivable_id from held x where x.receivable_id is not null) h
    on h.receivable_id = o.receivable_id
  where o.tenant_id = :tenant and :kind::text = 'statement'
  group by o.debtor_id, o.currency
), address as (
  select distinct on (a.debtor_id) a.debtor_id, a.email, a.name, a.traits
  from receivables.v_address a
  join meant m on m.debtor_id = a.debtor_id
  where a.tenant_id = :tenant
  order by a.debtor_id, (a.role <> 'payer'), a.rank, a.created_at, a.contact_id
), letter as (
  select d.tenant_id, d.debtor_id, coalesce(w.currency, '') as currency, a.email,
         coalesce(nullif(a.name, ''), d.name) as recipient, coalesce(d.language, t.language) as language,
         coalesce(d.country, t.country) as country, coalesce(d.zone, '') as zone,
         case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as part, d.standing, a.traits,
         row_number() over (partition by d.debtor_id order by w.currency <> t.currency, w.currency) as precedence,
         md5(:tenant::text || '/c/' || :campaign::text || '/' || d.debtor_id || '/' || coalesce(w.currency, '') || '/'
           || :runOn::date)::uuid as message_id,
         case when :kind::text = 'statement' and w.currency is null then 'nothing_owed'
              when p.whole or not coalesce(w.free, true) then 'on_hold'
              when p.debtor_id is not null then 'excluded_channel'
              when a.debtor_id is null then 'no_address'
              when not (case when lower(coalesce(d.language, t.language)) = 'en' then 'en' else 'es' end
                = any(:languages::text[])) then 'no_text'
              when exists (
                select from unnest(:usedIn::text[], :used::text[]) as u (language, name)
                where u.language = case when lower(coalesce(d.language, t.language)) = 'en' then 'en' else 'es' end
                  and b.told ->> u.name is null) then 'no_value'
              else '' end as reason
  from meant m
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join owed w on w.debtor_id = m.debtor_id
  left join paused p on p.debtor_id = m.debtor_id
  left join address a on a.debtor_id = m.debtor_id
  left join dunning.book_debtor b
    on b.tenant_id = :tenant and b.book_id = :book::uuid and b.debtor_id = m.debtor_id
), asked as (
  insert into messaging.in_request
    (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on,
     requested_at, occasion, precedence, not_before, subdivision, debtor_class, recipient_role, address_traits)
  select l.tenant_id, l.message_id, l.debtor_id, :kind, 'email', l.language, l.recipient, l.email, l.country, l.zone,
         :expiresOn::date, :now, md5(:campaign::text || :runOn::date || l.debtor_id)::uuid, l.precedence,
         :notBefore::timestamptz, l.part, l.standing,
         'debtor', coalesce(l.traits, '')
  from letter l
  where l.reason = ''
  on conflict (tenant_id, message_id) do nothing
  returning message_id
)
insert into dunning.campaign_contact (tenant_id, campaign_id, run_on, debtor_id, currency, message_id, reason)
select l.tenant_id, :campaign::uuid, :runOn::date, l.debtor_id, l.currency,
       case when l.reason = '' then l.message_id end, l.reason
from letter l
on conflict do nothing
