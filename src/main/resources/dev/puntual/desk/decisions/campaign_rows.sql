-- tenant · whom campaigns meant on some days, the latest first, and what came of it: a page of them, or all for a file. Run after run by
-- its key, so that a page reads no more than itself where what is asked for is frequent. Reads dunning.v_campaign_run, v_campaign and
-- v_campaign_contact, messaging.v_message, receivables.v_debtor.
with run as (
  select r.run_on, r.campaign_id, g.name,
         :after::uuid is not null and r.run_on = :afterDay::date and r.campaign_id = :afterCampaign::uuid as begun
  from dunning.v_campaign_run r
  join dunning.v_campaign g on g.tenant_id = :tenant and g.campaign_id = r.campaign_id
  where r.tenant_id = :tenant and r.run_on >= :from::date and r.run_on <= :to::date and r.reason = ''
    and (:campaign::uuid is null or r.campaign_id = :campaign::uuid)
    and (:after::uuid is null or (r.run_on, r.campaign_id) <= (:afterDay::date, :afterCampaign::uuid))
), page as (
  select r.run_on, r.campaign_id, r.name, k.debtor_id, k.currency, k.channel, k.skipped, k.message_id, k.state, k.told, k.reason, k.against
  from run r
  cross join lateral (
    select c.debtor_id, c.currency, c.channel, c.skipped, c.message_id, coalesce(m.came, '') as state, coalesce(m.delivery, '') as told,
           coalesce(nullif(c.reason, ''), m.came_of, '') as reason, coalesce(m.against, '') as against
    from dunning.v_campaign_contact c
    left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
    where c.tenant_id = :tenant and c.campaign_id = r.campaign_id and c.run_on = r.run_on
      and (:state::text = '' or case when c.message_id is null then 'silent' else m.came end = :state::text)
      and (:state::text = '' or case when c.message_id is null then c.reason else m.came_of end = :reason::text)
      and (:currency::text is null or c.currency = :currency::text)
      and (:debtors::uuid[] is null or c.debtor_id = any(:debtors::uuid[]))
      -- Twice, because only the first of them says to the key where to begin.
      and c.debtor_id >= case when r.begun then :after::uuid else '00000000-0000-0000-0000-000000000000'::uuid end
      and (not r.begun or (c.debtor_id, c.currency) > (:after::uuid, :afterCurrency::text))
    order by c.debtor_id, c.currency
    limit :limit
  ) k
  order by r.run_on desc, r.campaign_id desc, k.debtor_id, k.currency
  limit :limit
)
select p.run_on, p.campaign_id, p.name, p.debtor_id, p.currency, p.channel, p.skipped, p.message_id, p.state, p.told, p.reason, p.against,
       coalesce(b.name, '') as debtor
from page p
left join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = p.debtor_id
order by p.run_on desc, p.campaign_id desc, p.debtor_id, p.currency
