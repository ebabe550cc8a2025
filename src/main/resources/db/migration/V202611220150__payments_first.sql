-- Why: what was paid: links, what gateways tell us (raw first), and payments folded from it.
-- Locks: new tables only.

create schema payments;
grant usage on schema payments to puntual_app, puntual_dispatcher;

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
create index link_time on payments.link (tenant_id, created_at, link_id);
grant select, insert, update on payments.link to puntual_app;

-- Who takes the money. No enabled row: the test gateway does, as long as no letter leaves the house.
create table payments.gateway (
  tenant_id uuid not null,
  gateway text not null,
  enabled boolean not null,
  -- Switched on while letters were already leaving: the only way in which the test gateway stays on then.
  in_earnest boolean not null default false,
  settings_sealed bytea,
  changed_at timestamptz not null,
  primary key (tenant_id, gateway)
);
select app.shard('payments.gateway');
grant select, insert, update, delete on payments.gateway to puntual_app;

-- How to pay without a gateway, as the company tells its debtors. No row: it told nothing.
create table payments.other_way (
  tenant_id uuid not null,
  told text not null check (length(told) between 1 and 2000),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('payments.other_way');
grant select, insert, update, delete on payments.other_way to puntual_app;

-- Words of a gateway may come late, twice and in any order: a state gives way only to a higher rank.
create function payments.rank(state text) returns int language sql immutable parallel safe as $$
  select array_position(array['started', 'pending', 'failed', 'paid', 'refunded'], state)
$$;

create table payments.payment (
  tenant_id uuid not null,
  payment_id uuid not null,
  link_id uuid,
  debtor_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  refunded numeric(19, 4) not null default 0 check (refunded >= 0 and refunded <= amount),
  gateway text not null,
  gateway_reference text,
  state text not null check (state in ('started', 'pending', 'failed', 'paid', 'refunded')),
  reason text not null default '',
  started_at timestamptz not null,
  changed_at timestamptz not null,
  paid_at timestamptz,
  -- When we ask the gateway by ourselves, should its notice be lost; empty once it is over.
  ask_at timestamptz,
  asked_at timestamptz,
  -- Counts movements of money; those after the announced one still have to be told to who applies it.
  revision int not null default 0,
  announced int not null default 0,
  primary key (tenant_id, payment_id),
  constraint paid_has_a_time check (state not in ('paid', 'refunded') or paid_at is not null)
);
select app.shard('payments.payment');
create index payment_debtor on payments.payment (tenant_id, debtor_id, started_at);
create index payment_time on payments.payment (tenant_id, started_at, payment_id);
create index payment_to_ask on payments.payment (tenant_id, ask_at) where ask_at is not null;
create index payment_to_announce on payments.payment (tenant_id, payment_id) where announced < revision;
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
create index notice_to_fold on payments.notice (tenant_id, received_at, gateway, notice_id) where folded_at is null;
grant select, insert, update on payments.notice to puntual_app;

-- Which tenants have something due, for the beats. No personal data, no amounts.
create table payments.wake (
  tenant_id uuid not null,
  job text not null check (job in ('notices', 'questions', 'trial')),
  due_at timestamptz not null,
  primary key (tenant_id, job)
) with (fillfactor = 80);
select app.shard('payments.wake');
select app.open_to_dispatcher('payments.wake');
grant select, insert, update, delete on payments.wake to puntual_app;

-- The test gateway keeps its own books, as another company would.
create table payments.trial_checkout (
  tenant_id uuid not null,
  payment_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  refunded numeric(19, 4) not null default 0,
  state text not null check (state in ('open', 'pending', 'failed', 'paid', 'refunded')),
  company text not null,
  language char(2) not null,
  return_sealed bytea not null,
  opened_at timestamptz not null,
  resolves_at timestamptz,
  primary key (tenant_id, payment_id)
);
select app.shard('payments.trial_checkout');
create index trial_resolves on payments.trial_checkout (tenant_id, resolves_at) where state = 'pending';
grant select, insert, update on payments.trial_checkout to puntual_app;

-- Its notices on their way to us; each goes out twice, and not in the order in which things happened.
create table payments.trial_notice (
  tenant_id uuid not null,
  notice_id uuid not null,
  copy smallint not null,
  send_at timestamptz not null,
  turn smallint not null,
  tries smallint not null default 0,
  body text not null,
  primary key (tenant_id, notice_id, copy)
);
select app.shard('payments.trial_notice');
create index trial_notice_due on payments.trial_notice (tenant_id, send_at, turn);
grant select, insert, update, delete on payments.trial_notice to puntual_app;

create view payments.v_other_way with (security_invoker = true) as
select tenant_id, told from payments.other_way;
grant select on payments.v_other_way to puntual_app;

create view payments.v_link with (security_invoker = true) as
select tenant_id, link_id, debtor_id, currency, message_id, issued_by, created_at, expires_at, opened_at, revoked_at
from payments.link;
grant select on payments.v_link to puntual_app;

create view payments.v_payment with (security_invoker = true) as
select tenant_id, payment_id, link_id, debtor_id, currency, amount, refunded, gateway, gateway_reference, state,
       reason, started_at, changed_at, paid_at
from payments.payment;
grant select on payments.v_payment to puntual_app;

create view payments.v_payment_part with (security_invoker = true) as
select tenant_id, payment_id, receivable_id, amount from payments.payment_part;
grant select on payments.v_payment_part to puntual_app;

-- Without the body: it may name people.
create view payments.v_notice with (security_invoker = true) as
select tenant_id, gateway, notice_id, received_at, folded_at, result from payments.notice;
grant select on payments.v_notice to puntual_app;
