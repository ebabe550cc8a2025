-- tenant · when to look at a campaign next; what failed before is over. Writes dunning.campaign_clock.
insert into dunning.campaign_clock as k (tenant_id, campaign_id, due_at)
values (:tenant, :campaign, :dueAt)
on conflict (tenant_id, campaign_id) do update set due_at = excluded.due_at, failures = 0, failed_at = null
where k.tenant_id = :tenant
