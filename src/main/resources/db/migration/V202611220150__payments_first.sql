-- Why: what was paid: links, what gateways tell us (raw first), and payments folded from it.
-- Locks: new tables only.

create schema payments;
grant usage on schema payments to puntual_app;

-- The token in a URL is this row's name plus a keyed signature; the secret itself is nowhere in here.
create table payments.link (
  tenant_id uuid not null,
  link_id uuid not null,
  debtor_id uuid not null,
  currency char(3) not null,
  message_id uuid,
  issued_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (tenant_id, link_id)
);
select app.shard('payments.link');
create index link_debtor on payments.link (tenant_id, debtor_id, created_at);
grant select, insert, update on payments.link to puntual_app;

create table payments.gateway (
  tenant_id uuid not null,
  gateway text not null,
  enabled boolean not null,
  settings_sealed bytea,
  changed_at timestamptz not null,
  primary key (tenant_id, gateway)
);
select app.shard('payments.gateway');
grant select, insert, update, delete on payments.gateway to puntual_app;

create table payments.payment (
  tenant_id uuid not null,
  payment_id uuid not null,
  link_id uuid,
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  gateway text not null,
  gateway_reference text,
  state text not null check (state in ('started', 'pending', 'paid', 'failed', 'refunded')),
  reason text not null default '',
  started_at timestamptz not null,
  paid_at timestamptz,
  primary key (tenant_id, payment_id)
);
select app.shard('payments.payment');
create index payment_debtor on payments.payment (tenant_id, debtor_id, started_at);
create index payment_time on payments.payment (tenant_id, started_at, payment_id);
create unique index payment_reference on payments.payment (tenant_id, gateway, gateway_reference)
  where gateway_reference is not null;
grant select, insert, update on payments.payment to puntual_app;

-- What the debtor chose to pay.
create table payments.payment_part (
  tenant_id uuid not null,
  payment_id uuid not null,
  receivable_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  primary key (tenant_id, payment_id, receivable_id)
);
select app.shard('payments.payment_part');
alter table payments.payment_part add constraint part_of_payment
  foreign key (tenant_id, payment_id) references payments.payment;
grant select, insert on payments.payment_part to puntual_app;

-- What a gateway said, byte for byte, once per notice.
create table payments.notice (
  tenant_id uuid not null,
  gateway text not null,
  notice_id text not null,
  received_at timestamptz not null,
  body bytea not null,
  folded_at timestamptz,
  result text not null default '',
  primary key (tenant_id, gateway, notice_id)
);
select app.shard('payments.notice');
grant select, insert, update on payments.notice to puntual_app;

create view payments.v_link with (security_invoker = true) as
select tenant_id, link_id, debtor_id, currency, message_id, created_at, expires_at, opened_at, revoked_at
from payments.link;
grant select on payments.v_link to puntual_app;

create view payments.v_payment with (security_invoker = true) as
select tenant_id, payment_id, link_id, debtor_id, currency, amount, gateway, gateway_reference, state, reason,
       started_at, paid_at
from payments.payment;
grant select on payments.v_payment to puntual_app;

create view payments.v_payment_part with (security_invoker = true) as
select tenant_id, payment_id, receivable_id, amount from payments.payment_part;
grant select on payments.v_payment_part to puntual_app;
