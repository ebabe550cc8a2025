-- local · what a rehearsal works on; lives and dies with its transaction, so that nothing of it is ever a fact.
-- rehearsal_calendar: free: the contact days of the company without the holidays of a country, sorted; office: with them.
-- First those of places, then those that a hold or an earlier contact takes days from; debts share them by number.
-- rehearsal_debt: free and office: until they have a number, the days of its own; due_on moved by a gentle beginning, owed_on as it was agreed;
-- ladder_no and step_no: where it stands, zero for nowhere; said_until: what came before this day counts as said;
-- begins_on: not there before. money: its currency as a number.
-- roles: bits of those that have an address, or that a rung's letter may go to (Ladder.need); 8: or somebody calls.
-- behind: an older debt of its debtor carries the steps that are the debtor's.
-- masks: for each of the free days of its calendar the channels that somebody excluded it from, a bit each; null for almost all.
-- saying, calling: what a rung says as a letter and as a call, as Sayings numbers it.
-- ways: what a rung asks for of whoever is excluded, by mask (Ladder.spared), as roles says it.
-- rehearsal_rung: a rung of a ladder for all debts of one due date, from the day it comes to its last before the next.
-- rehearsal_event: letter: what is said in one number (RehearsalWalk), empty for what the office does.
-- rehearsal_contact: letters; rehearsal_task: calls and acts of the office.
-- rehearsal_slot: contacts that do not go by their usual way on their day: when they go instead (slot_on; empty: not at all),
-- why (rule, zero where somebody excluded the usual way), and by what (means, as Means numbers them).
-- rehearsal_hearer: who hears how many letters, of those that leave.
-- rehearsal_again: what is tried again on a later day, because a rule stopped it.
create temporary table rehearsal_calendar (
  number int not null, country text not null, zone text not null, place text not null, standing text not null, free date[] not null, office date[] not null
) on commit drop;
create temporary table rehearsal_debt (
  receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null, money smallint not null,
  balance numeric not null, due_on date not null, paid_on date, begins_on date, said_until date, owed_on date not null, calendar int not null,
  roles int not null, held boolean not null, ladder_no smallint not null, step_no smallint not null, free date[],
  office date[], masks smallint[], behind boolean not null default false
) on commit drop;
create temporary table rehearsal_rung (
  ladder_no smallint not null, due_on date not null, rung smallint not null, from_on date not null,
  until_on date not null, rank smallint not null, condition smallint not null, roles int not null,
  ways int[] not null, saying int not null, calling int not null
) on commit drop;
create temporary table rehearsal_event (
  on_day date not null, receivable_id uuid not null, debtor_id uuid not null, currency char(3) not null,
  balance numeric not null, ladder_no smallint not null, rung smallint not null, rank smallint not null, letter bigint
) on commit drop;
create temporary table rehearsal_contact (
  on_day date not null, debtor_id uuid not null, currency char(3) not null, debts int not null, amount numeric not null,
  lead bigint not null
) on commit drop;
create temporary table rehearsal_task (
  on_day date not null, debtor_id uuid not null, currency char(3) not null, amount numeric not null, lead bigint not null
) on commit drop;
create temporary table rehearsal_slot (
  debtor_id uuid not null, on_day date not null, currency char(3) not null, slot_on date, rule int not null, means smallint not null
) on commit drop;
create temporary table rehearsal_hearer (debtor_id uuid not null, messages bigint not null) on commit drop;
create temporary table rehearsal_again (debtor_id uuid not null, letter bigint not null, on_day date not null)
on commit drop
