-- tenant · takes one campaign for this transaction, so that two beginnings stand in line.
select g.campaign_id from dunning.campaign g
where g.tenant_id = :tenant and g.campaign_id = :campaign
for update
