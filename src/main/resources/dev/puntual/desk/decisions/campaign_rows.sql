-- tenant · whom campaigns meant on some days, the latest first, and what came of it: a page of them, or all for a file. Run after run by
-- its key, so that a page reads no more than itself where what is asked for is frequent; where few messages ended so, from those. Of
-- whom got no message each reason has its own key. Reads dunning.v_campaign_run, v_campaign and v_campaign_contact, messaging.v_message,
-- receivables.v_debtor.
with run as (
  select r.run_on, r.campaign_id, g.name,
         :after::uuid is not null and r.run_on = :afterDay::date and r.campaign_id = :afterCampaign::uuid as begun
  from dunning.v_campaign_run r
  join dunning.v_campaign g on g.tenant_id = :tenant and g.campaign_id = r.campaign_id
  where r.tenant_id = :tenant and r.run_on >= :from::date and r.run_on <= :to::date and r.reason = ''
    and (:campaign::uuid is null or r.campaign_id = :campaign::uuid)
    and (:named::text = '' or strpos(translate(lower(g.name), 'áéíóúüñ', 'aeiouun'), translate(lower(:named::text), 'áéíóúüñ', 'aeiouun')) > 0)
    and (:after::uuid is null or (r.run_on, r.campaign_id) <= (:afterDay::date, :afterCampaign::uuid))
), rare as materialized (
  -- Up to one more than are few.
  select e.message_id
  from (
    select m.message_id
    from messaging.v_message m
    where m.tenant_id = :tenant and m.state = :state::text and m.reason = :reason::text and :reason::text <> '' and m.reason <> ''
      and m.requested_at >= (:from::date - 1)::timestamp at time zone 'UTC' and m.requested_at < (:to::date + 2)::timestamp at time zone 'UTC'
      and m.came = :state::text
    union all
    select m.message_id
    from messaging.v_message m
    where m.tenant_id = :tenant and m.state = :state::text and m.reason = '' and :reason::text = '' and :state::text not in ('', 'silent')
      and m.requested_at >= (:from::date - 1)::timestamp at time zone 'UTC' and m.requested_at < (:to::date + 2)::timestamp at time zone 'UTC'
      and m.came = :state::text
    union all
    select m.message_id
    from messaging.v_message m
    where m.tenant_id = :tenant and :state::text = 'rejected' and m.state = 'accepted' and m.delivery = 'failed' and m.came_of = :reason::text
      and m.requested_at >= (:from::date - 1)::timestamp at time zone 'UTC' and m.requested_at < (:to::date + 2)::timestamp at time zone 'UTC'
  ) e
  limit 1001
), few as materialized (
  select :state::text not in ('', 'silent') and count(*) <= 1000 as so from rare
), page as (
  select k.*
  from (
    select r.run_on, r.campaign_id, r.name, k.debtor_id, k.currency, k.channel, k.skipped, k.message_id, k.reason
    from run r
    cross join lateral (
      select c.debtor_id, c.currency, c.channel, c.skipped, c.message_id, c.reason
      from dunning.v_campaign_contact c
      where c.tenant_id = :tenant and c.campaign_id = r.campaign_id and c.run_on = r.run_on
        -- One question to each that is walked by: joined, their number would be guessed too low, and all be read.
        and (:state::text = '' or (
          select m.came = :state::text and m.came_of = :reason::text
          from messaging.v_message m
          where m.tenant_id = :tenant and m.message_id = c.message_id))
        and (:currency::text is null or c.currency = :currency::text)
        and (:debtors::uuid[] is null or c.debtor_id = any(:debtors::uuid[]))
        -- Twice, because only the first of them says to the key where to begin.
        and c.debtor_id >= case when r.begun then :after::uuid else '00000000-0000-0000-0000-000000000000'::uuid end
        and (not r.begun or (c.debtor_id, c.currency) > (:after::uuid, :afterCurrency::text))
      order by c.debtor_id, c.currency
      limit :limit
    ) k
    where :state::text <> 'silent' and not (select f.so from few f)
    union all
    select r.run_on, r.campaign_id, r.name, k.debtor_id, k.currency, k.channel, k.skipped, k.message_id, k.reason
    from run r
    cross join lateral (
      select c.debtor_id, c.currency, c.channel, c.skipped, c.message_id, c.reason
      from dunning.v_campaign_contact c
      where c.tenant_id = :tenant and c.campaign_id = r.campaign_id and c.run_on = r.run_on
        and c.message_id is null and c.reason = :reason::text
        and (:currency::text is null or c.currency = :currency::text)
        and (:debtors::uuid[] is null or c.debtor_id = any(:debtors::uuid[]))
        and c.debtor_id >= case when r.begun then :after::uuid else '00000000-0000-0000-0000-000000000000'::uuid end
        and (not r.begun or (c.debtor_id, c.currency) > (:after::uuid, :afterCurrency::text))
      order by c.debtor_id, c.currency
      limit :limit
    ) k
    where :state::text = 'silent'
    union all
    select r.run_on, r.campaign_id, r.name, c.debtor_id, c.currency, c.channel, c.skipped, c.message_id, c.reason
    from rare e
    join dunning.v_campaign_contact c on c.tenant_id = :tenant and c.message_id = e.message_id
    join run r on r.run_on = c.run_on and r.campaign_id = c.campaign_id
    where (select f.so from few f)
      and (:currency::text is null or c.currency = :currency::text)
      and (:debtors::uuid[] is null or c.debtor_id = any(:debtors::uuid[]))
      and (not r.begun or (c.debtor_id, c.currency) > (:after::uuid, :afterCurrency::text))
  ) k
  order by k.run_on desc, k.campaign_id desc, k.debtor_id, k.currency
  limit :limit
)
select p.run_on, p.campaign_id, p.name, p.debtor_id, p.currency, p.channel, p.skipped, p.message_id, coalesce(m.came, '') as state,
       coalesce(m.delivery, '') as told, coalesce(nullif(p.reason, ''), m.came_of, '') as reason, coalesce(m.against, '') as against,
       coalesce(b.name, '') as debtor
from page p
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
left join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = p.debtor_id
order by p.run_on desc, p.campaign_id desc, p.debtor_id, p.currency
