-- tenant · the words of one campaign. Reads dunning.campaign_text.
select x.language, x.subject, x.body, x.slip, x.plain
from dunning.campaign_text x
where x.tenant_id = :tenant and x.campaign_id = :campaign
