-- tenant · keeps answers, each once; returns those that are new. One answers the message that it names, by our id or the
-- provider's, else what was last asked to leave for that telephone, under any of its numbers. A tapped button counts only
-- where its message went to that telephone, or their provider itself says below which message it was tapped; a page of
-- ours knows itself.
-- Reads messaging.message; writes messaging.answer.
with heard as materialized (
  -- Casts and cuts stand here, because row security lets no index be asked by what may fail.
  select h.*, row_number() over (order by h.at, h.answer_id) as place, nullif(h.message_id, '')::uuid as named_id,
         nullif(h.answered, '') as quoted_id, string_to_array(h.forms, ' ') as numbers
  from unnest(:ids::uuid[], :channels::text[], :providers::text[], :providerIds::text[], :addresses::text[], :forms::text[],
      :senders::text[], :subjects::text[], :said::text[], :whole::text[], :automatic::boolean[], :messages::text[],
      :answered::text[], :chosen::text[], :mailIds::text[], :languages::text[], :at::timestamptz[])
    as h (answer_id, channel, provider, provider_id, address, forms, sender, subject, said, whole, automatic, message_id,
      answered, chosen, mail_id, language, at)
), found as (
  select h.answer_id, coalesce(named.message_id, quoted.message_id, latest.message_id) as message_id,
         coalesce(named.subject_id, quoted.subject_id, latest.subject_id) as subject_id,
         case when named.message_id is null and h.channel <> 'portal' then '' else h.chosen end as chosen
  from heard h
  left join messaging.message named
    on named.tenant_id = :tenant and named.message_id = h.named_id
    and (h.chosen = '' or named.provider_id = h.quoted_id
      or named.channel = h.channel and messaging.known_as(named.address) = messaging.known_as(h.address))
  left join lateral (
    select m.message_id, m.subject_id
    from messaging.message m
    where m.tenant_id = :tenant and m.channel <> 'email' and m.provider_id = h.quoted_id
    limit 1) quoted on true
  left join lateral (
    select m.message_id, m.subject_id
    from messaging.message m
    where m.tenant_id = :tenant and m.channel = h.channel and m.channel <> 'email'
      and m.address = any (h.numbers) and m.state in ('sending', 'accepted', 'unknown')
    order by m.requested_at desc, m.message_id desc
    limit 1) latest on true
)
insert into messaging.answer
  (tenant_id, answer_id, channel, provider, provider_id, address, sender, subject, said, whole, automatic, message_id,
   subject_id, language, received_at, chosen, mail_id)
select t.tenant_id, h.answer_id, h.channel, h.provider, h.provider_id, h.address, h.sender, h.subject, h.said,
       nullif(h.whole, ''), h.automatic, f.message_id, coalesce(:subject::uuid, f.subject_id), h.language, h.at, f.chosen, h.mail_id
from tenants.v_tenant t
cross join heard h
join found f on f.answer_id = h.answer_id
where t.tenant_id = :tenant
order by h.place
on conflict (tenant_id, answer_id) do nothing
returning answer_id
