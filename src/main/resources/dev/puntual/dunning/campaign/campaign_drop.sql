-- tenant · forgets a draft that never spoke. Writes dunning.campaign and campaign_text.
with gone as (
  delete from dunning.campaign_text x
  using dunning.campaign g
  where x.tenant_id = :tenant and x.campaign_id = :campaign
    and g.tenant_id = :tenant and g.campaign_id = :campaign and g.state = 'draft'
  returning x.campaign_id
)
select count(*) from gone
