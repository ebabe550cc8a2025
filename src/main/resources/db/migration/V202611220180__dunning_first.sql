-- Why: what to do next about each debt, and why, day by day.
-- Locks: new tables only. Size: a decision is about 180 bytes with its key, a standing 130.

create schema dunning;
grant usage on schema dunning to puntual_app, puntual_dispatcher;

-- Who is reminded how. Number 1 is the house's and means everybody whom no other strategy means; the others are asked in
-- the order of their priority, and the first whose segment means a debt takes it. A dropped one takes nobody.
create table dunning.strategy (
  tenant_id uuid not null,
  strategy_no smallint not null check (strategy_no > 0),
  name text not null,
  priority smallint not null,
  segment_id uuid,
  followed smallint,
  made_at timestamptz not null,
  dropped_at timestamptz,
  primary key (tenant_id, strategy_no),
  check (strategy_no = 1 or segment_id is not null)
);
select app.shard('dunning.strategy');
grant select, insert, update on dunning.strategy to puntual_app;

-- The steps of a strategy as they were from one day on. Published ones never change; the one without published_at is
-- the draft that somebody is working on, at most one of a strategy. Numbers count per tenant, so that a debt and a
-- decision name theirs in two bytes.
create table dunning.ladder (
  tenant_id uuid not null,
  ladder_no smallint not null,
  strategy_no smallint not null,
  version smallint not null,
  -- Debts that began on it go on with it when another version is followed.
  keeps boolean not null default false,
  -- How the last step comes again: every so many units, so many times.
  repeat_unit text not null default '' check (repeat_unit in ('', 'day', 'week', 'month')),
  repeat_every smallint not null default 0,
  repeat_times smallint not null default 0 check (repeat_times between 0 and 60),
  made_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  primary key (tenant_id, ladder_no),
  unique (tenant_id, strategy_no, version)
);
select app.shard('dunning.ladder');
alter table dunning.ladder add constraint ladder_of_strategy
  foreign key (tenant_id, strategy_no) references dunning.strategy;
create unique index ladder_draft on dunning.ladder (tenant_id, strategy_no) where published_at is null;
grant select, insert, update, delete on dunning.ladder to puntual_app;

-- step_no runs 1..n. days and anchor mean what the timing says: days from the due date or from the step before, or the
-- weekday (1 Monday) or day of the month that is the first on or after so many days from the due date.
create table dunning.step (
  tenant_id uuid not null,
  ladder_no smallint not null,
  step_no smallint not null check (step_no > 0),
  timing text not null check (timing in ('due', 'due_work', 'after', 'after_work', 'weekday', 'month_day')),
  days smallint not null,
  anchor smallint not null default 0,
  stage text not null,
  channel text not null,
  -- What happens: only a message is written by us; the others become tasks of the worklist.
  action text not null default 'message'
    check (action in ('message', 'call', 'alert', 'late_fee', 'credit_hold', 'notice', 'hand_over')),
  -- Only debts that this segment means hear the step; the others are passed over.
  only_segment uuid,
  primary key (tenant_id, ladder_no, step_no)
);
select app.shard('dunning.step');
alter table dunning.step add constraint step_of_ladder
  foreign key (tenant_id, ladder_no) references dunning.ladder;
grant select, insert, delete on dunning.step to puntual_app;

-- Debtors whom a person put on a strategy by name, whatever the segments say.
create table dunning.assignment (
  tenant_id uuid not null,
  debtor_id uuid not null,
  strategy_no smallint not null,
  reason text not null,
  until_on date,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (tenant_id, debtor_id)
);
select app.shard('dunning.assignment');
alter table dunning.assignment add constraint assignment_of_strategy
  foreign key (tenant_id, strategy_no) references dunning.strategy;
grant select, insert, update, delete on dunning.assignment to puntual_app;

-- Where each tenant's calendar stands. evaluate_at is the next instant somebody should look; no personal data.
create table dunning.calendar (
  tenant_id uuid not null,
  evaluated_on date,
  evaluate_at timestamptz not null,
  -- Why the next look is due; an import that brings old debts is shown to a person first.
  next_cause text not null default 'daily' check (next_cause in ('daily', 'asked', 'import', 'facts')),
  first_plan_seen boolean not null default false,
  -- Open at the last look, counted no further than what is called many; whoever was never looked at may have more.
  debts int not null default 20001,
  primary key (tenant_id)
);
select app.shard('dunning.calendar');
select app.open_to_dispatcher('dunning.calendar');
grant select, insert, update on dunning.calendar to puntual_app;

-- One evaluation that found something. A proposed plan waits for a person; its decisions can still be taken back.
-- plan_no counts a tenant's plans, so that a decision names its plan in four bytes.
create table dunning.plan (
  tenant_id uuid not null,
  plan_id uuid not null,
  plan_no int not null,
  decided_on date not null,
  cause text not null check (cause in ('daily', 'asked', 'import', 'facts')),
  state text not null check (state in ('proposed', 'approved', 'discarded')),
  entry_step smallint,
  made_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid,
  primary key (tenant_id, plan_id),
  unique (tenant_id, plan_no)
);
select app.shard('dunning.plan');
create index plan_day on dunning.plan (tenant_id, decided_on, made_at);
grant select, insert, update, delete on dunning.plan to puntual_app;

-- What each plan said of each debt that had reached a step: history, append only once its plan is approved. Narrow,
-- because a million debts leave some ten million a year: whose debt it is stands in receivables.
create table dunning.decision (
  tenant_id uuid not null,
  receivable_id uuid not null,
  plan_no int not null,
  decided_on date not null,
  days_past_due int not null,
  episode smallint not null,
  step_no smallint not null,
  -- Steps from this one up to step_no - 1 were passed over; equal to step_no when none was.
  first_step smallint not null,
  ladder_no smallint not null,
  currency char(3) not null,
  balance numeric(19, 4) not null,
  reason text not null,
  primary key (tenant_id, receivable_id, decided_on, plan_no)
) partition by range (decided_on);
select app.years('dunning.decision', 2025, 2034);
select app.shard('dunning.decision');
create index decision_silence on dunning.decision (tenant_id, plan_no) where reason <> 'due';
grant select, insert, update, delete on dunning.decision to puntual_app;

-- Where each debt stands on its ladder: the fold of its decisions, one row a debt however long the history grows.
-- The promise of one contact per episode and step is kept here: step_no only rises within an episode. The last
-- word (said_step, said) keeps one silence from being written down every morning. Steps are counted on ladder_no; on
-- another ladder the debt stands where that one covers the same days.
create table dunning.standing (
  tenant_id uuid not null,
  receivable_id uuid not null,
  episode smallint not null,
  ladder_no smallint not null,
  step_no smallint not null,
  said_step smallint not null,
  said text not null,
  primary key (tenant_id, receivable_id)
) with (fillfactor = 80);
select app.shard('dunning.standing');
grant select, insert, update on dunning.standing to puntual_app;

-- One consolidated contact per debtor, currency and day (act_no 0): a letter (channel email) or a call. What the office
-- does is no contact: its channel is the action, its act_no eight times the plan's number and which act it is.
create table dunning.planned_contact (
  tenant_id uuid not null,
  contact_on date not null,
  debtor_id uuid not null,
  currency char(3) not null,
  act_no int not null default 0,
  plan_id uuid not null,
  -- From the day, the debtor and the currency, when it is asked for: asked twice it is one message.
  message_id uuid,
  ladder_no smallint not null,
  step_no smallint not null,
  stage text not null,
  channel text not null,
  debts int not null,
  amount numeric(19, 4) not null,
  -- A letter is requested from messaging; anything else is handed to the worklist.
  state text not null check (state in ('planned', 'held', 'requested', 'handed')),
  primary key (tenant_id, contact_on, debtor_id, currency, act_no)
);
select app.shard('dunning.planned_contact');
-- Only what was asked for is looked up by its message.
create unique index planned_message on dunning.planned_contact (tenant_id, message_id) where state = 'requested';
create index planned_plan on dunning.planned_contact (tenant_id, plan_id, debtor_id);
grant select, insert, update, delete on dunning.planned_contact to puntual_app;

-- Debts that were old when they came in and began at a gentler step: their clock runs this many days behind.
create table dunning.late_entry (
  tenant_id uuid not null,
  receivable_id uuid not null,
  episode smallint not null,
  shift_days int not null check (shift_days > 0),
  plan_id uuid not null,
  primary key (tenant_id, receivable_id, episode)
);
select app.shard('dunning.late_entry');
grant select, insert, delete on dunning.late_entry to puntual_app;

-- A decision is a contact when its reason is 'due'; every other reason is a silence.
create view dunning.v_decision with (security_invoker = true) as
select d.tenant_id, r.debtor_id, d.receivable_id, d.episode, d.step_no, d.reason, p.plan_id, d.plan_no, d.decided_on,
       d.first_step, d.days_past_due, d.currency, d.balance, d.ladder_no, l.strategy_no, l.version
from dunning.decision d
left join dunning.ladder l on l.tenant_id = d.tenant_id and l.ladder_no = d.ladder_no
join dunning.plan p on p.tenant_id = d.tenant_id and p.plan_no = d.plan_no
join receivables.v_receivable r on r.tenant_id = d.tenant_id and r.receivable_id = d.receivable_id;
grant select on dunning.v_decision to puntual_app;

create view dunning.v_standing with (security_invoker = true) as
select tenant_id, receivable_id, episode, ladder_no, step_no, said_step, said from dunning.standing;
grant select on dunning.v_standing to puntual_app;

-- Open debts that have reached a step and are not written about, with the reason last said.
create view dunning.v_silence with (security_invoker = true) as
select s.tenant_id, o.debtor_id, s.receivable_id, o.currency, o.balance, s.said as reason
from dunning.standing s
join receivables.v_open o
  on o.tenant_id = s.tenant_id and o.receivable_id = s.receivable_id and o.episode = s.episode
where s.said_step > s.step_no and s.said not in ('', 'due', 'settled');
grant select on dunning.v_silence to puntual_app;

create view dunning.v_plan with (security_invoker = true) as
select tenant_id, plan_id, plan_no, decided_on, cause, state, entry_step, made_at, approved_at, approved_by
from dunning.plan;
grant select on dunning.v_plan to puntual_app;

create view dunning.v_planned_contact with (security_invoker = true) as
select tenant_id, contact_on, debtor_id, currency, act_no, plan_id, message_id, step_no, stage, channel, debts, amount,
       state
from dunning.planned_contact;
grant select on dunning.v_planned_contact to puntual_app;

-- Steps of every version. Offsets that depend on the calendar or on the step before are as written: an ordinary week
-- may move them by some days.
create view dunning.v_step with (security_invoker = true) as
select s.tenant_id, l.strategy_no, s.ladder_no, l.version, s.step_no, s.timing, s.days as offset_days, s.stage, s.action,
       (y.followed is not distinct from s.ladder_no and y.dropped_at is null) as current
from dunning.step s
join dunning.ladder l on l.tenant_id = s.tenant_id and l.ladder_no = s.ladder_no
join dunning.strategy y on y.tenant_id = l.tenant_id and y.strategy_no = l.strategy_no;
grant select on dunning.v_step to puntual_app;

-- Which action the rungs of a ladder have; the last step comes again on every rung after it. Acts of the office are
-- heard by no debtor.
create view dunning.v_rung with (security_invoker = true) as
select s.tenant_id, s.ladder_no, s.step_no as first_no,
       coalesce(lead(s.step_no) over (partition by s.tenant_id, s.ladder_no order by s.step_no) - 1, 32767) as last_no,
       s.action, s.action not in ('message', 'call') as office
from dunning.step s;
grant select on dunning.v_rung to puntual_app;

create view dunning.v_strategy with (security_invoker = true) as
select tenant_id, strategy_no, name, priority, segment_id, followed, dropped_at from dunning.strategy;
grant select on dunning.v_strategy to puntual_app;

create view dunning.v_assignment with (security_invoker = true) as
select tenant_id, debtor_id, strategy_no, reason, until_on, made_at, made_by from dunning.assignment;
grant select on dunning.v_assignment to puntual_app;

create view dunning.v_late_entry with (security_invoker = true) as
select tenant_id, receivable_id, episode, shift_days from dunning.late_entry;
grant select on dunning.v_late_entry to puntual_app;
