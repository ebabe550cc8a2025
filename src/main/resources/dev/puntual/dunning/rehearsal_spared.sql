-- tenant · takes out those whom a person left out of the waiting plan: their step counts as taken. Writes
-- rehearsal_event.
delete from pg_temp.rehearsal_event e
using dunning.planned_contact c
where c.tenant_id = :tenant and c.plan_id = :waitingPlan::uuid and c.state = 'held'
  and e.debtor_id = c.debtor_id and e.on_day = :first::date
