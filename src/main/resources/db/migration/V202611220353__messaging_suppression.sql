-- Why: whoever says stop is left alone, at once and for good, also after the address is loaded, joined or forgotten anew.
-- Locks: new tables only.

-- An address as it is known again, however it is written: letters of an e-mail alike, telephones without what people
-- write between digits, without an extension, and without the digit that mobiles of Mexico, Argentina and Brazil
-- have in one form and lack in the other. The same words as dev.puntual.messaging.AddressKeys.
create function messaging.known_as(address text) returns text language sql immutable parallel safe
return (
  select case when a.plain ~ '^[+0-9 ()./-]+$' then
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(a.plain, '[^+0-9]', '', 'g'),
      '^[+]521([0-9]{10})$', '+52\1'), '^[+]549([0-9]{10})$', '+54\1'), '^[+]55([0-9]{2})9([6-9][0-9]{7})$', '+55\1\2')
    else a.plain end
  from (select split_part(btrim(lower(address collate "C"), E' \t\r\n'), ' ext.', 1) as plain) a
);

-- HMAC-SHA-256 of it (RFC 2104), cut to 16 bytes, as hexadecimal digits. The two pads are the company's key as the
-- algorithm wants it; the key itself is kept nowhere in the database.
create function messaging.address_key(address text, inner_pad bytea, outer_pad bytea) returns text
language sql immutable parallel safe
return encode(substr(sha256(outer_pad || sha256(inner_pad || convert_to(messaging.known_as(address), 'UTF8'))), 1, 16), 'hex');

-- One "stop", and how we know. Never changed, never erased: no address, only its keyed hash.
create table messaging.suppression (
  tenant_id uuid not null,
  suppression_id uuid not null,
  -- address: nobody writes there. pair: not about this subject, whose address it is not. person: nowhere to this subject.
  scope text not null check (scope in ('address', 'pair', 'person')),
  channel text not null check (channel in ('email', 'sms', 'whatsapp', 'voice', 'any')),
  address_key text check ((address_key is null) = (scope = 'person')),
  -- Whom it was about; part of what is stopped for a pair and a person.
  subject_id uuid check (subject_id is not null or scope = 'address'),
  cause text not null check (cause in ('opt_out', 'one_click', 'word', 'person', 'hard_bounce', 'soft_bounces', 'complaint', 'wrong_number')),
  said_at timestamptz not null,
  message_id uuid,
  -- The text that was shown, by version, and its language; from where a form came; words of whoever entered it.
  wording text not null default '',
  language text not null default '',
  ip text not null default '',
  evidence text not null default '',
  entered_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, suppression_id)
);
select app.shard('messaging.suppression');
create index suppression_address on messaging.suppression (tenant_id, address_key) where address_key is not null;
create index suppression_subject on messaging.suppression (tenant_id, subject_id) where subject_id is not null;
create index suppression_recorded on messaging.suppression (tenant_id, recorded_at, suppression_id);
grant select, insert on messaging.suppression to puntual_app;

-- That one may be written to again: by whom and why. Without a person: they said so themselves.
create table messaging.suppression_lift (
  tenant_id uuid not null,
  suppression_id uuid not null,
  lifted_by uuid,
  reason text not null,
  ip text not null default '',
  lifted_at timestamptz not null,
  primary key (tenant_id, suppression_id)
);
select app.shard('messaging.suppression_lift');
alter table messaging.suppression_lift add constraint lift_of_suppression
  foreign key (tenant_id, suppression_id) references messaging.suppression;
grant select, insert on messaging.suppression_lift to puntual_app;

-- What a register tells; no key.
create view messaging.v_suppression with (security_invoker = true) as
select s.tenant_id, s.suppression_id, s.scope, s.channel, s.subject_id, s.cause, s.said_at, s.message_id, s.wording, s.language,
       s.ip, s.evidence, s.entered_by, s.recorded_at, l.lifted_at, l.lifted_by, l.reason as lift_reason
from messaging.suppression s
left join messaging.suppression_lift l on l.tenant_id = s.tenant_id and l.suppression_id = s.suppression_id;
grant select on messaging.v_suppression to puntual_app;
