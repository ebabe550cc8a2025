-- Why: a person may ask for silence: on one debtor or one debt, until a day or until lifted.
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
