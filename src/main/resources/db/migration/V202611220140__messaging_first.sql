-- Why: what was said: requests, messages, the hot queue, attempts, lanes. This room does not know debt:
-- subject_id is whatever the asking room talks about.
-- Locks: new tables only.

create schema messaging;
grant usage on schema messaging to puntual_app, puntual_dispatcher;

-- Letter box: please say this. The same message_id twice is one message.
create table messaging.in_request (
  tenant_id uuid not null,
  message_id uuid not null,
  subject_id uuid not null,
  stage text not null,
  channel text not null,
  language char(2) not null,
  recipient text not null,
  address text not null,
  country char(2) not null,
  zone text not null,
  expires_on date not null,
  requested_at timestamptz not null,
  -- What the contact rules ask beyond the place, in their words; unknown is judged strictly.
  subdivision text not null default '',
  debtor_class text not null default 'unknown',
  recipient_role text not null default 'debtor',
  address_traits text not null default '',
  -- Letters that are said on one occasion share it; where not all may leave, the lower goes first.
  occasion uuid,
  precedence int not null default 1,
  -- When the oldest of what it is about fell due, or will: how late that is says which rules bind. Unknown: all do.
  oldest_due_on date,
  primary key (tenant_id, message_id)
);
select app.shard('messaging.in_request');
grant select, insert, delete on messaging.in_request to puntual_app;

create table messaging.message (
  tenant_id uuid not null,
  message_id uuid not null,
  subject_id uuid not null,
  stage text not null,
  channel text not null check (channel in ('email')),
  language char(2) not null,
  recipient text not null,
  address text not null,
  country char(2) not null,
  zone text not null,
  expires_on date not null,
  requested_at timestamptz not null,
  state text not null check (state in
    ('ready', 'sending', 'accepted', 'rejected', 'unknown', 'withdrawn', 'expired', 'withheld', 'for_person')),
  reason text not null default '',
  -- The rules that stood against it when it was last asked, joined by blanks.
  against text not null default '',
  subject text,
  provider_id text,
  settled_at timestamptz,
  primary key (tenant_id, message_id)
) with (fillfactor = 85);
select app.shard('messaging.message');
create index message_subject on messaging.message (tenant_id, subject_id, requested_at);
create index message_state on messaging.message (tenant_id, state, requested_at, message_id);
grant select, insert, update on messaging.message to puntual_app;

-- Only live work: a row leaves when its message is claimed or ends. due_at is the slot that the contact rules gave
-- it, and place and expiry stand here so that a claim needs no other table.
create table messaging.ready (
  tenant_id uuid not null,
  channel text not null,
  due_at timestamptz not null,
  message_id uuid not null,
  attempt_no smallint not null,
  country char(2) not null,
  zone text not null,
  expires_on date not null,
  primary key (tenant_id, channel, message_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
select app.shard('messaging.ready');
create index ready_due on messaging.ready (tenant_id, channel, due_at, message_id);
grant select, insert, update, delete on messaging.ready to puntual_app;

-- One row per tenant and channel: fairness, leases, pauses, and why nothing leaves (a code). Holds no personal data.
create table messaging.lane (
  tenant_id uuid not null,
  channel text not null,
  due_at timestamptz,
  leased_until timestamptz,
  lease_id uuid,
  served_at timestamptz,
  paused boolean not null default false,
  trouble text not null default '',
  trouble_since timestamptz,
  primary key (tenant_id, channel)
) with (fillfactor = 50);
select app.shard('messaging.lane');
select app.open_to_dispatcher('messaging.lane');
grant select, insert, update on messaging.lane to puntual_app;

-- Written before the provider is called; outcome after. An attempt without outcome is unknown.
create table messaging.attempt (
  tenant_id uuid not null,
  message_id uuid not null,
  attempt_no smallint not null,
  lease_id uuid not null,
  started_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'rejected', 'throttled', 'unreachable', 'unknown')),
  detail text not null default '',
  provider_id text,
  settled_at timestamptz,
  primary key (tenant_id, message_id, attempt_no)
);
select app.shard('messaging.attempt');
alter table messaging.attempt add constraint attempt_of_message
  foreign key (tenant_id, message_id) references messaging.message;
create index attempt_open on messaging.attempt (tenant_id, started_at) where outcome is null;
grant select, insert, update on messaging.attempt to puntual_app;

-- What was said at each attempt, word for word: the page renders it again exactly as it left.
create table messaging.letter (
  tenant_id uuid not null,
  message_id uuid not null,
  attempt_no smallint not null,
  content text not null,
  primary key (tenant_id, message_id, attempt_no)
);
select app.shard('messaging.letter');
alter table messaging.letter add constraint letter_of_attempt
  foreign key (tenant_id, message_id, attempt_no) references messaging.attempt;
grant select, insert on messaging.letter to puntual_app;

-- The mailbox in the house: what would have left had a mail server been named.
create table messaging.mailbox (
  tenant_id uuid not null,
  delivered_at timestamptz not null,
  message_id uuid not null,
  attempt_no smallint not null,
  primary key (tenant_id, delivered_at, message_id)
);
select app.shard('messaging.mailbox');
alter table messaging.mailbox add constraint mailbox_letter
  foreign key (tenant_id, message_id, attempt_no) references messaging.letter;
create index mailbox_message on messaging.mailbox (tenant_id, message_id, attempt_no);
grant select, insert on messaging.mailbox to puntual_app;

-- Where e-mail leaves. No row: messages go to the local mailbox.
create table messaging.smtp (
  tenant_id uuid not null,
  host text not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'starttls', 'tls')),
  username text not null default '',
  password_sealed bytea,
  from_address text not null,
  from_name text not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.smtp');
grant select, insert, update, delete on messaging.smtp to puntual_app;

-- Whose e-mail leaves the house; says neither where nor as whom.
create view messaging.v_outlet with (security_invoker = true) as
select tenant_id, 'email' as channel, changed_at from messaging.smtp;
grant select on messaging.v_outlet to puntual_app;

-- The company's own wording; where there is no row the house text speaks.
create table messaging.template (
  tenant_id uuid not null,
  stage text not null,
  channel text not null,
  language char(2) not null,
  version int not null,
  -- A version that says "the house text again" carries no words of its own.
  house boolean not null default false,
  subject text not null,
  body text not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (tenant_id, stage, channel, language, version)
);
select app.shard('messaging.template');
grant select, insert on messaging.template to puntual_app;

create view messaging.v_message with (security_invoker = true) as
select tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, requested_at, state,
       reason, against, subject, settled_at
from messaging.message;
grant select on messaging.v_message to puntual_app;

create view messaging.v_ready with (security_invoker = true) as
select tenant_id, channel, message_id, due_at, attempt_no from messaging.ready;
grant select on messaging.v_ready to puntual_app;

create view messaging.v_attempt with (security_invoker = true) as
select tenant_id, message_id, attempt_no, started_at, outcome, detail, settled_at from messaging.attempt;
grant select on messaging.v_attempt to puntual_app;

-- Why nothing leaves, if so: paused by a person, or the trouble code of the last try.
create view messaging.v_lane with (security_invoker = true) as
select tenant_id, channel, due_at, served_at, paused, trouble, trouble_since from messaging.lane;
grant select on messaging.v_lane to puntual_app;

create view messaging.v_mailbox with (security_invoker = true) as
select b.tenant_id, b.delivered_at, b.message_id, m.subject_id, m.recipient, m.address, m.subject, m.stage, m.language
from messaging.mailbox b
join messaging.message m on m.tenant_id = b.tenant_id and m.message_id = b.message_id;
grant select on messaging.v_mailbox to puntual_app;
