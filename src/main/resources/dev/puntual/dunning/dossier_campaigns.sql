-- tenant · what campaigns had for one debtor between two days, and what came of it; then those that spoke on such a day and not
-- to them, or that did not speak, and why. Whom a segment meant on a day on which it was not asked, nobody knows; a list is
-- asked as it is. Reads messaging.v_message.
with said as (
  select c.run_on, g.campaign_id, g.name, c.currency, c.channel, c.skipped, c.message_id, coalesce(m.came, '') as state,
         coalesce(m.delivery, '') as told, coalesce(nullif(c.reason, ''), m.came_of, '') as reason, coalesce(m.against, '') as against
  from dunning.campaign_contact c
  join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = c.campaign_id
  left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
  where c.tenant_id = :tenant and c.debtor_id = :debtor and c.run_on between :from and :until
), unsaid as (
  select r.run_on, g.campaign_id, g.name, case when r.reason = '' then 'not_meant' else 'run_' || r.reason end as reason
  from dunning.campaign_run r
  join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = r.campaign_id
  where r.tenant_id = :tenant and r.run_on between :from and :until
    and not exists (select from said s where s.campaign_id = r.campaign_id and s.run_on = r.run_on)
    and (r.reason = '' or g.audience <> 'book' or exists (
      select from dunning.book_debtor b where b.tenant_id = :tenant and b.book_id = g.audience_id and b.debtor_id = :debtor))
  order by r.run_on desc, r.campaign_id
  limit 200
)
select s.run_on, s.campaign_id, s.name, s.currency, s.channel, s.skipped, s.message_id, s.state, s.told, s.reason, s.against, 0 as place
from said s
union all
select u.run_on, u.campaign_id, u.name, '', '', '{}', null, '', '', u.reason, '', 1
from unsaid u
order by run_on, place, name, currency
