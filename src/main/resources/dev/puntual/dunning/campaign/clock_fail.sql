-- tenant · a campaign could not begin: how often now, and when to look again, later each time. Writes
-- dunning.campaign_clock.
update dunning.campaign_clock k
set failures = k.failures + 1, failed_at = :now::timestamptz,
    due_at = :now::timestamptz + interval '5 minutes' * (1 << least(k.failures, 5))
where k.tenant_id = :tenant and k.campaign_id = :campaign
returning k.failures
