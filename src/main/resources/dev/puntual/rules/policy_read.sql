-- tenant · the company's own limits. Reads rules.policy.
select p.per_day, p.per_week, p.hours_between from rules.policy p where p.tenant_id = :tenant
