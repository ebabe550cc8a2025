-- tenant · the last day that a campaign has dealt with, null before the first; and where the company is. Reads
-- dunning.campaign_run, tenants.v_tenant.
select t.zone, (
    select max(r.run_on) from dunning.campaign_run r where r.tenant_id = :tenant and r.campaign_id = :campaign) as last_on
from tenants.v_tenant t
where t.tenant_id = :tenant
