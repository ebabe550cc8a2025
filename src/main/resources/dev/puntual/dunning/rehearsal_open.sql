-- local · what a rehearsal works on; lives and dies with its transaction, so that nothing of it is ever a fact.
-- rehearsal_calendar: the contact days of the company without the holidays of a country, sorted.
-- rehearsal_debt: free: its own contact days where a hold or an earlier contact takes some away; due_on moved by a
-- gentle beginning; ladder_no and step_no: where it stands, zero for nowhere.
-- rehearsal_rung: a rung of a ladder for all debts of one due date, from the day it comes to its last before the next.
create temporary table rehearsal_calendar (country text not null, free date[] not null) on commit drop;
create temporary table rehearsal_debt (
  receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null, balance numeric not null,
  due_on date not null, paid_on date, country text not null, reachable boolean not null, held boolean not null,
  ladder_no smallint not null, step_no smallint not null, free date[]
) on commit drop;
create temporary table rehearsal_rung (
  ladder_no smallint not null, due_on date not null, rung smallint not null, from_on date not null,
  until_on date not null, rank smallint not null, condition smallint not null
) on commit drop;
create temporary table rehearsal_event (
  on_day date not null, receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null,
  balance numeric not null, ladder_no smallint not null, rung smallint not null, rank smallint not null
) on commit drop;
create temporary table rehearsal_contact (
  on_day date not null, debtor_id uuid not null, currency char(3) not null, debts int not null, amount numeric not null,
  lead bigint not null
) on commit drop
