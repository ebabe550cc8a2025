-- Why: that nothing more is sold on credit is a state of a debtor, not only something to do.
-- Locks: none; a new view.

-- Stopped by a step, from the day of its plan until what it was about is paid or a person lifts it.
create view worklist.v_credit_hold with (security_invoker = true) as
select t.tenant_id, t.task_id, t.debtor_id, t.currency, t.due_on as since_on, t.plan_id, t.step_no
from worklist.task t
where t.kind = 'credit_hold' and t.state <> 'dismissed'
  and exists (
    select from receivables.v_open o
    where o.tenant_id = t.tenant_id and o.debtor_id = t.debtor_id and o.receivable_id = any(t.receivables));
grant select on worklist.v_credit_hold to puntual_app;
