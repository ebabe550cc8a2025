-- Why: which debt a payment settled. A payment has one settlement row, so it is applied exactly once.
-- Locks: new tables only.

create schema cash;
grant usage on schema cash to puntual_app;

-- One row per debtor, locked while a payment of theirs is applied: two payments that arrive together must not
-- both be counted against the same debt.
create table cash.turn (
  tenant_id uuid not null,
  debtor_id uuid not null,
  primary key (tenant_id, debtor_id)
);
select app.shard('cash.turn');
grant select, insert, update on cash.turn to puntual_app;

create table cash.settlement (
  tenant_id uuid not null,
  payment_id uuid not null,
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  -- Money that found no debt: in favour of the debtor. Goes back first when a payment is refunded.
  unapplied numeric(19, 4) not null check (unapplied >= 0),
  settled_at timestamptz not null,
  primary key (tenant_id, payment_id)
);
select app.shard('cash.settlement');
create index settlement_time on cash.settlement (tenant_id, settled_at, payment_id);
create index settlement_unapplied on cash.settlement (tenant_id, debtor_id) where unapplied > 0;
grant select, insert, update on cash.settlement to puntual_app;

create table cash.allocation (
  tenant_id uuid not null,
  payment_id uuid not null,
  receivable_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  allocated_at timestamptz not null,
  primary key (tenant_id, payment_id, receivable_id)
);
select app.shard('cash.allocation');
alter table cash.allocation add constraint allocation_of_settlement
  foreign key (tenant_id, payment_id) references cash.settlement;
create index allocation_receivable on cash.allocation (tenant_id, receivable_id);
grant select, insert on cash.allocation to puntual_app;

-- Money that went back. level is all that was refunded of the payment so far, so each step counts once.
create table cash.refund (
  tenant_id uuid not null,
  payment_id uuid not null,
  level numeric(19, 4) not null,
  amount numeric(19, 4) not null check (amount > 0),
  from_unapplied numeric(19, 4) not null check (from_unapplied >= 0),
  refunded_at timestamptz not null,
  primary key (tenant_id, payment_id, level)
);
select app.shard('cash.refund');
alter table cash.refund add constraint refund_of_settlement
  foreign key (tenant_id, payment_id) references cash.settlement;
grant select, insert on cash.refund to puntual_app;

-- Which debts are owed again.
create table cash.refund_part (
  tenant_id uuid not null,
  payment_id uuid not null,
  level numeric(19, 4) not null,
  receivable_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  primary key (tenant_id, payment_id, level, receivable_id)
);
select app.shard('cash.refund_part');
alter table cash.refund_part add constraint part_of_refund
  foreign key (tenant_id, payment_id, level) references cash.refund;
grant select, insert on cash.refund_part to puntual_app;

create view cash.v_settlement with (security_invoker = true) as
select tenant_id, payment_id, debtor_id, currency, amount, unapplied, settled_at from cash.settlement;
grant select on cash.v_settlement to puntual_app;

create view cash.v_allocation with (security_invoker = true) as
select tenant_id, payment_id, receivable_id, amount, allocated_at from cash.allocation;
grant select on cash.v_allocation to puntual_app;

create view cash.v_refund with (security_invoker = true) as
select tenant_id, payment_id, level, amount, from_unapplied, refunded_at from cash.refund;
grant select on cash.v_refund to puntual_app;
