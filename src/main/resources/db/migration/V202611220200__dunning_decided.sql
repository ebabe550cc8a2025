-- Why: what was decided is looked up by days, over all debts of a company, and summed.
-- Locks: writes to dunning.decision while the index is built; 1 s per million rows. Size: a few hundred kilobytes per
-- million rows. A row costs nothing when it is written: decisions arrive in the order of their days, company by
-- company, so that it is enough to know what lies in each stretch of the table.

create index decision_day on dunning.decision using brin (tenant_id uuid_minmax_multi_ops, decided_on)
  with (pages_per_range = 32, autosummarize = on);

-- The bare rows, so that sums over many days join nothing.
create view dunning.v_decided with (security_invoker = true) as
select tenant_id, receivable_id, plan_no, decided_on, days_past_due, step_no, first_step, ladder_no, currency, balance,
       reason
from dunning.decision;
grant select on dunning.v_decided to puntual_app;
