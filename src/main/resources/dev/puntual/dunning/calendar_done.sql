-- tenant · the day is evaluated; look again at the given instant.
update dunning.calendar c
set evaluated_on = :day, evaluate_at = :evaluateAt, next_cause = 'daily'
where c.tenant_id = :tenant
