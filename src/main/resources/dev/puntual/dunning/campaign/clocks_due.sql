-- fleet · which campaigns have something to begin. Reads dunning.campaign_clock only.
select k.tenant_id, k.campaign_id
from dunning.campaign_clock k
where k.due_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(k.tenant_id) else k.tenant_id = :sandbox end
order by k.due_at, k.campaign_id
limit 1000
