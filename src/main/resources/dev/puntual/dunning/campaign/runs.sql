-- tenant · the last runs of a campaign, of all days or some, and what became of those it meant, by state and reason, what a provider
-- took and lost as refused; the debtors counted once per letter. Reads dunning.campaign_run, campaign_contact, messaging.v_message.
with run as (
  select r.run_on, r.started_at, r.reason
  from dunning.campaign_run r
  where r.tenant_id = :tenant and r.campaign_id = :campaign
    and (:from::date is null or r.run_on between :from::date and :until::date)
  order by r.run_on desc
  limit :limit
)
select r.run_on, r.started_at, r.reason as run_reason, coalesce(q.channel, '') as channel, q.state, q.reason, coalesce(q.letters, 0) as letters
from run r
left join (
  select c.run_on, c.channel, coalesce(m.came, '') as state,
         case when m.message_id is null then c.reason else m.came_of end as reason, count(*) as letters
  from dunning.campaign_contact c
  join run x on x.run_on = c.run_on
  left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
  where c.tenant_id = :tenant and c.campaign_id = :campaign
  group by 1, 2, 3, 4
) q on q.run_on = r.run_on
order by r.run_on desc, q.letters desc nulls last
