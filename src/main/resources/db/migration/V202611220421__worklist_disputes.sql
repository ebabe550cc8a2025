-- Why: whoever objects to a debt may object to a part of it, and then the rest goes on being asked for. An objection is
-- somebody's to answer by a day: a task under its id. How it ended stands beside it.
-- Locks: worklist.hold and task, for the instant in which empty columns and wider checks are added, and while two indexes over
-- none of their rows are built.

-- Null: all of what the hold is about. Else the part that is objected to; the rest is not silent.
alter table worklist.hold add column amount numeric(19, 4) check (amount > 0);
alter table worklist.hold add constraint hold_of_a_part check (
  amount is null or reason = 'dispute' and receivable_id is not null and channel is null and until_on is null);
alter table worklist.hold add column outcome text not null default ''
  check (outcome in ('', 'granted', 'rejected', 'credited'));
-- What was taken off the debt, where the debtor was right.
alter table worklist.hold add column granted numeric(19, 4);
-- One part of a debt at a time: a second would have to say how the two overlap.
create unique index hold_part on worklist.hold (tenant_id, receivable_id) where lifted_at is null and amount is not null;

alter table worklist.task drop constraint task_kind_check;
alter table worklist.task add constraint task_kind_check check (kind in
  ('call', 'alert', 'late_fee', 'credit_hold', 'notice', 'hand_over', 'find_contact', 'dispute', 'talk'));
create index task_unowned on worklist.task (tenant_id, debtor_id)
  where state = 'open' and assigned_to is null and kind in ('find_contact', 'dispute', 'talk');

-- An address that does not work, where another is to be found; empty where there is none.
alter table worklist.in_task add column wrong text not null default '';
alter table worklist.task add column wrong text not null default '';

-- A part that is all that is left is silence as any other. Apart, so that holds of everything are joined to nothing.
create or replace view worklist.v_hold with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and channel is null and amount is null
union all
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, h.reason, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at
from worklist.hold h
join receivables.v_receivable r on r.tenant_id = h.tenant_id and r.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount >= r.balance;

create or replace view worklist.v_stop with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, channel, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and amount is null
union all
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, h.channel, h.reason, h.note, h.from_on, h.until_on, h.placed_by,
       h.placed_at
from worklist.hold h
join receivables.v_receivable r on r.tenant_id = h.tenant_id and r.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount >= r.balance;

create or replace view worklist.v_hold_history with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at,
       lifted_at, lifted_by, channel, amount, outcome, granted
from worklist.hold;

-- What of an open debt is objected to while the rest is asked for; at most one row a debt. What is asked for is balance less
-- amount, which is more than nothing.
create view worklist.v_disputed with (security_invoker = true) as
select h.tenant_id, h.debtor_id, h.receivable_id, h.hold_id, h.amount
from worklist.hold h
join receivables.v_open o on o.tenant_id = h.tenant_id and o.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount < o.balance;
grant select on worklist.v_disputed to puntual_app;

-- Objections, open and ended. answer_by and owner are those of the task; empty for one of before there were any.
create view worklist.v_dispute with (security_invoker = true) as
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, h.amount, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at,
       h.lifted_at, h.lifted_by, h.outcome, h.granted, t.assigned_to as owner_id, t.due_on as answer_by
from worklist.hold h
left join worklist.task t on t.tenant_id = h.tenant_id and t.task_id = h.hold_id
where h.reason = 'dispute' and h.channel is null;
grant select on worklist.v_dispute to puntual_app;

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to, dialled_by, aimed_at, wrong
from worklist.task;
