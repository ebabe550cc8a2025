-- Why: a person may ask for silence: on one debtor or one debt, until a day or until lifted; and finds here what a
-- strategy leaves to people.
-- Locks: new tables only.

create schema worklist;
grant usage on schema worklist to puntual_app;

create table worklist.hold (
  tenant_id uuid not null,
  hold_id uuid not null,
  debtor_id uuid not null,
  receivable_id uuid,
  reason text not null check (reason in ('pause', 'dispute', 'promise', 'to_verify', 'legal')),
  note text not null default '',
  from_on date not null,
  until_on date,
  placed_by uuid,
  placed_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (tenant_id, hold_id),
  check (until_on is null or until_on >= from_on)
);
select app.shard('worklist.hold');
create index hold_debtor on worklist.hold (tenant_id, debtor_id) where lifted_at is null;
grant select, insert, update on worklist.hold to puntual_app;

-- In force on a day d when from_on <= d and (until_on is null or until_on >= d).
create view worklist.v_hold with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null;
grant select on worklist.v_hold to puntual_app;

create view worklist.v_hold_history with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at,
       lifted_at, lifted_by
from worklist.hold;
grant select on worklist.v_hold_history to puntual_app;

-- Letter box: what people are asked to do. task_id is the asker's; the same id twice is one task.
create table worklist.in_task (
  tenant_id uuid not null,
  task_id uuid not null,
  kind text not null,
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  receivables uuid[] not null,
  tone text not null,
  plan_id uuid not null,
  step_no smallint not null,
  due_on date not null,
  made_at timestamptz not null,
  primary key (tenant_id, task_id)
);
select app.shard('worklist.in_task');
grant select, insert, delete on worklist.in_task to puntual_app;

-- Something to be done about some debts of one debtor. amount is what they came to when it was asked for. An open one
-- whose debts are paid or on hold is nobody's work: lists compare it with what is owed, so that nothing has to close it.
create table worklist.task (
  tenant_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('call', 'alert', 'late_fee', 'credit_hold', 'notice', 'hand_over')),
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  receivables uuid[] not null,
  tone text not null,
  plan_id uuid not null,
  step_no smallint not null,
  due_on date not null,
  made_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'dismissed')),
  ended_at timestamptz,
  ended_by uuid,
  note text not null default '' check (length(note) <= 500),
  primary key (tenant_id, task_id),
  check ((state = 'open') = (ended_at is null))
);
select app.shard('worklist.task');
create index task_open on worklist.task (tenant_id, due_on, task_id) where state = 'open';
create index task_ended on worklist.task (tenant_id, ended_at, task_id) where state <> 'open';
create index task_debtor on worklist.task (tenant_id, debtor_id);
grant select, insert, update on worklist.task to puntual_app;

create view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note
from worklist.task;
grant select on worklist.v_task to puntual_app;
