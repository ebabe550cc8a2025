-- tenant · takes lost messages of campaigns whose time has come, the first of them, and returns for whom of which run they
-- were; where the news of payments is too old, those wait that follow from what is owed. A cancelled campaign is none.
-- Reads dunning.campaign, campaign_contact, campaign_run, tenants.v_tenant; writes dunning.campaign_lost.
with due as (
  select k.message_id, c.campaign_id, c.run_on, c.debtor_id, g.state
  from dunning.campaign_lost k
  join dunning.campaign_contact c on c.tenant_id = :tenant and c.message_id = k.message_id
  join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = c.campaign_id
  where k.tenant_id = :tenant and k.look_at <= :now and not (:stale and (g.kind = 'statement' or g.audience <> 'book'))
  order by k.look_at, k.message_id
  limit :most
), taken as (
  delete from dunning.campaign_lost k
  using due d
  where k.tenant_id = :tenant and k.message_id = d.message_id
  returning k.message_id
)
select d.campaign_id, d.run_on, (r.started_at at time zone t.zone)::date as spoke_on, t.zone,
       array_agg(distinct d.debtor_id) as debtors
from due d
join taken k on k.message_id = d.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
join dunning.campaign_run r on r.tenant_id = :tenant and r.campaign_id = d.campaign_id and r.run_on = d.run_on
where d.state <> 'cancelled'
group by d.campaign_id, d.run_on, r.started_at, t.zone
order by d.run_on, d.campaign_id
