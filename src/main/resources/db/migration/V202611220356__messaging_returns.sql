-- Why: letters that come back, complaints and answers are read from a mailbox of the company's, each mail once.
-- Locks: none; new tables.

-- Where what comes back by mail is read. No row: nobody reads it. The password is sealed.
create table messaging.imap (
  tenant_id uuid not null,
  host text not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'starttls', 'tls')),
  username text not null,
  password_sealed bytea not null,
  folder text not null,
  -- Reports come here, each letter's mark behind the name with a plus: so the name has at most eleven characters.
  return_address text not null check (position('@' in return_address) between 2 and 12),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.imap');
grant select, insert, update, delete on messaging.imap to puntual_app;

-- How far the mailbox was read, who reads it now, and why nobody can (a code). Holds no personal data.
create table messaging.imap_watch (
  tenant_id uuid not null,
  due_at timestamptz not null,
  lease_id uuid,
  leased_until timestamptz,
  -- The server's number for this life of the mailbox: when it changes, the numbers of mails mean others. Empty: never read.
  uid_validity bigint,
  last_uid bigint not null default 0,
  read_at timestamptz,
  waiting int not null default 0,
  trouble text not null default '',
  trouble_since timestamptz,
  failures int not null default 0,
  primary key (tenant_id)
) with (fillfactor = 50);
select app.shard('messaging.imap_watch');
select app.open_to_dispatcher('messaging.imap_watch');
grant select, insert, update, delete on messaging.imap_watch to puntual_app;

-- Each mail that was read, once, and what came of it. Who sent it and its subject are kept only while a person is to look at
-- it, and what it says only when nobody could read it.
create table messaging.returned (
  tenant_id uuid not null,
  uid_validity bigint not null,
  uid bigint not null,
  mail_hash text not null,
  kind text not null check (kind in ('bounce', 'complaint', 'automatic', 'answer', 'double', 'aside')),
  verdict text not null default '',
  -- Ours, by a genuine mark; empty when the mail proves none.
  message_id uuid,
  address text not null default '',
  status text not null default '',
  detail text not null default '',
  received_at timestamptz not null,
  sender text not null default '',
  subject text not null default '',
  raw bytea,
  for_person boolean not null default false,
  seen_at timestamptz,
  seen_by uuid,
  primary key (tenant_id, uid_validity, uid)
);
select app.shard('messaging.returned');
create unique index returned_once on messaging.returned (tenant_id, mail_hash) where kind <> 'double';
create index returned_bounces on messaging.returned (tenant_id, address, received_at) where kind = 'bounce';
create index returned_for_person on messaging.returned (tenant_id, received_at, uid_validity, uid) where for_person and seen_at is null;
grant select, insert, update on messaging.returned to puntual_app;
