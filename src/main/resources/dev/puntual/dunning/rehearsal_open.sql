-- local · what a rehearsal works on; lives and dies with its transaction, so that nothing of it is ever a fact.
-- rehearsal_calendar: the contact days of the company without the holidays of a country, sorted.
-- rehearsal_debt: free: its own contact days where a hold or an earlier contact takes some away; due_on moved by a
-- gentle beginning; ladder_no and step_no: where it stands, zero for nowhere.
-- roles: bits of those that have an address, or that a rung's letter may go to (Ladder.need); 8: or somebody calls.
-- rehearsal_rung: a rung of a ladder for all debts of one due date, from the day it comes to its last before the next.
-- rehearsal_tone: the rungs at which a letter is written, and how firmly.
-- rehearsal_contact: letters; rehearsal_task: calls and acts of the office.
-- rehearsal_slot: the days of a debtor that rules move (slot_on) or stop, with how many letters it was meant to get.
create temporary table rehearsal_calendar (country text not null, free date[] not null) on commit drop;
create temporary table rehearsal_debt (
  receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null, balance numeric not null,
  due_on date not null, paid_on date, country text not null, roles smallint not null, held boolean not null,
  ladder_no smallint not null, step_no smallint not null, free date[]
) on commit drop;
create temporary table rehearsal_rung (
  ladder_no smallint not null, due_on date not null, rung smallint not null, from_on date not null,
  until_on date not null, rank smallint not null, condition smallint not null, roles smallint not null
) on commit drop;
create temporary table rehearsal_event (
  on_day date not null, receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null,
  balance numeric not null, ladder_no smallint not null, rung smallint not null, rank smallint not null
) on commit drop;
create temporary table rehearsal_contact (
  on_day date not null, debtor_id uuid not null, currency char(3) not null, debts int not null, amount numeric not null,
  lead bigint not null
) on commit drop;
create temporary table rehearsal_task (
  on_day date not null, debtor_id uuid not null, currency char(3) not null, amount numeric not null, lead bigint not null
) on commit drop;
create temporary table rehearsal_tone (
  ladder_no smallint not null, rung smallint not null, tone smallint not null
) on commit drop;
create temporary table rehearsal_slot (
  debtor_id uuid not null, on_day date not null, slot_on date, rule int not null, letters int not null
) on commit drop
