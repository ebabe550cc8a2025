-- tenant · the words of one campaign. Reads dunning.campaign_text.
select x.language, x.subject, x.body
from dunning.campaign_text x
where x.tenant_id = :tenant and x.campaign_id = :campaign and x.subject <> ''
