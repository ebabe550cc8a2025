-- Why: whoever is erased also goes from files as they came, refused rows, gateways' words, lists of names and the trail.
-- Locks: intake.file, for the instant in which a column without default is added; else grants and a new table.
alter table intake.file add column raw_gone_at timestamptz;
grant update (value) on intake.bad_row to puntual_app;

-- Whose files are still to be found and deleted: the words go with the last of them, moments later.
create table intake.erasure (
  tenant_id uuid not null,
  debtor_id uuid not null,
  words text[] not null,
  asked_at timestamptz not null,
  primary key (tenant_id, debtor_id)
);
select app.shard('intake.erasure');
grant select, insert, delete on intake.erasure to puntual_app;

grant update (told) on dunning.book_debtor to puntual_app;
grant update (said) on dunning.book_line to puntual_app;
-- The trail is appended to; only who it names may be made nameless.
grant update (subject, detail) on tenants.audit to puntual_app;

create index notice_raw on payments.notice (tenant_id, received_at) where folded_at is not null and body <> ''::bytea;
