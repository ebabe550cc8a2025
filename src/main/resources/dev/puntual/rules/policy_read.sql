-- tenant · the company's own limits, and what it is to the law. Reads rules.policy.
select p.per_day, p.per_week, p.hours_between, p.collector from rules.policy p where p.tenant_id = :tenant
