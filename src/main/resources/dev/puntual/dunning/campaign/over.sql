-- tenant · messages of one run that gave way to another channel. Reads dunning.campaign_over.
select o.message_id
from dunning.campaign_over o
where o.tenant_id = :tenant and o.campaign_id = :campaign and o.run_on = :runOn
