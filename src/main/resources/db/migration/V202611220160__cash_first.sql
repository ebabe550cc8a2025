-- Why: which debt a payment settled. A payment has one settlement row, so it is applied exactly once.
-- Locks: new tables only.

create schema cash;
grant usage on schema cash to puntual_app;

create table cash.settlement (
  tenant_id uuid not null,
  payment_id uuid not null,
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  unapplied numeric(19, 4) not null check (unapplied >= 0),
  settled_at timestamptz not null,
  primary key (tenant_id, payment_id)
);
select app.shard('cash.settlement');
create index settlement_time on cash.settlement (tenant_id, settled_at, payment_id);
grant select, insert on cash.settlement to puntual_app;

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

create view cash.v_settlement with (security_invoker = true) as
select tenant_id, payment_id, debtor_id, currency, amount, unapplied, settled_at from cash.settlement;
grant select on cash.v_settlement to puntual_app;

create view cash.v_allocation with (security_invoker = true) as
select tenant_id, payment_id, receivable_id, amount, allocated_at from cash.allocation;
grant select on cash.v_allocation to puntual_app;
