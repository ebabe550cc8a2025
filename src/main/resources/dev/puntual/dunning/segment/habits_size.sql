-- tenant · how many open debts there were when the figures of the day were made.
select k.debts from dunning.habit_day k where k.tenant_id = :tenant
