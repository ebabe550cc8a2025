-- Why: what people answer by any channel is one conversation with each debtor; what we understood, what it did, and that it
-- can be taken back, stand beside it.
-- Locks: new tables only. Size: one row of about 200 bytes an answer, one a debtor who ever answered.

create schema inbox;
grant usage on schema inbox to puntual_app;

-- One per debtor, under the debtor's id; without a debtor one per address nobody knows. Folded from its answers.
create table inbox.conversation (
  tenant_id uuid not null,
  conversation_id uuid not null,
  debtor_id uuid,
  channel text not null,
  address text not null,
  sender text not null,
  said text not null,
  last_at timestamptz not null,
  unread boolean not null,
  closed boolean not null default false,
  snoozed_until date,
  assigned_to uuid,
  -- What a person has to see to, and by when; empty when nothing.
  need text not null default '' check (need in
    ('', 'read', 'verify', 'dispute', 'find_contact', 'confirm_stop', 'escalates', 'vulnerable', 'assign')),
  need_by date,
  primary key (tenant_id, conversation_id)
);
select app.shard('inbox.conversation');
create index conversation_open on inbox.conversation (tenant_id, last_at desc, conversation_id desc) where not closed;
create index conversation_last on inbox.conversation (tenant_id, last_at desc, conversation_id desc);
grant select, insert, update, delete on inbox.conversation to puntual_app;

-- What we took one answer to mean, and what it did: a hold, what the contact rules were told, stops, a contact whose number
-- is somebody else's.
create table inbox.reading (
  tenant_id uuid not null,
  answer_id uuid not null,
  conversation_id uuid not null,
  debtor_id uuid,
  address text not null,
  meaning text not null,
  promised_on date,
  hold_id uuid,
  told uuid[] not null default '{}',
  stops uuid[] not null default '{}',
  lifted uuid[] not null default '{}',
  contact_id uuid,
  read_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, answer_id)
);
select app.shard('inbox.reading');
create index reading_conversation on inbox.reading (tenant_id, conversation_id);
create index reading_address on inbox.reading (tenant_id, address) where debtor_id is not null;
grant select, insert, update on inbox.reading to puntual_app;

-- What a person answered; leaves as a message.
create table inbox.reply (
  tenant_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  subject text not null,
  said text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, message_id)
);
select app.shard('inbox.reply');
create index reply_conversation on inbox.reply (tenant_id, conversation_id, at);
grant select, insert on inbox.reply to puntual_app;

-- The company's own ready answers; where there is none of a language the house's are offered.
create table inbox.canned (
  tenant_id uuid not null,
  language char(2) not null,
  canned_no int not null,
  name text not null,
  said text not null,
  primary key (tenant_id, language, canned_no)
);
select app.shard('inbox.canned');
grant select, insert, delete on inbox.canned to puntual_app;

create view inbox.v_conversation with (security_invoker = true) as
select tenant_id, conversation_id, debtor_id, channel, address, sender, said, last_at, unread, closed, snoozed_until,
       assigned_to, need, need_by
from inbox.conversation;
grant select on inbox.v_conversation to puntual_app;

create view inbox.v_reading with (security_invoker = true) as
select tenant_id, answer_id, conversation_id, debtor_id, meaning, promised_on, hold_id, stops, contact_id, read_by, undone_at,
       undone_by
from inbox.reading;
grant select on inbox.v_reading to puntual_app;

create view inbox.v_reply with (security_invoker = true) as
select tenant_id, message_id, conversation_id, subject, said, person_id, at from inbox.reply;
grant select on inbox.v_reply to puntual_app;

-- What a message said, word for word, as it was kept for its last attempt.
create view messaging.v_said with (security_invoker = true) as
select tenant_id, message_id, attempt_no, content from messaging.letter;
grant select on messaging.v_said to puntual_app;
