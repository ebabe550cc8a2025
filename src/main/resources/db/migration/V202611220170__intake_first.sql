-- Why: files as they came, what we understood, and every row we could not take, with its reason.
-- Locks: new tables only. Rows on their way live in a temporary table of the loading transaction.

create schema intake;
grant usage on schema intake to puntual_app, puntual_dispatcher;

create table intake.file (
  tenant_id uuid not null,
  file_id uuid not null,
  name text not null,
  bytes bigint not null,
  content_hash bytea not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  state text not null check (state in ('received', 'proposed', 'loading', 'loaded', 'refused', 'interrupted', 'undone')),
  problem text not null default '',
  purpose text not null default '' check (purpose in ('', 'receivables', 'contacts')),
  format text not null default '',
  header_key text not null default '',
  reading jsonb,
  result jsonb,
  loaded_by uuid,
  loaded_at timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, file_id)
);
select app.shard('intake.file');
create index file_time on intake.file (tenant_id, uploaded_at, file_id);
create index file_hash on intake.file (tenant_id, content_hash);
grant select, insert, update on intake.file to puntual_app;

-- Progress of a running load, written from outside its transaction so that people can see it.
create table intake.progress (
  tenant_id uuid not null,
  file_id uuid not null,
  stage text not null,
  rows_done bigint not null,
  rows_expected bigint,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id, file_id)
);
select app.shard('intake.progress');
select app.open_to_dispatcher('intake.progress');
grant select, insert, update, delete on intake.progress to puntual_app;

-- The row itself is read again from the file when somebody asks for it.
create table intake.bad_row (
  tenant_id uuid not null,
  file_id uuid not null,
  line int not null,
  field text not null default '',
  reason text not null,
  value text not null default '',
  primary key (tenant_id, file_id, line)
);
select app.shard('intake.bad_row');
alter table intake.bad_row add constraint bad_row_of_file foreign key (tenant_id, file_id) references intake.file;
grant select, insert, delete on intake.bad_row to puntual_app;

-- What this company's columns meant last time a file had these headers.
create table intake.remembered_reading (
  tenant_id uuid not null,
  header_key text not null,
  reading jsonb not null,
  used_at timestamptz not null,
  primary key (tenant_id, header_key)
);
select app.shard('intake.remembered_reading');
grant select, insert, update on intake.remembered_reading to puntual_app;

create view intake.v_file with (security_invoker = true) as
select tenant_id, file_id, name, bytes, uploaded_by, uploaded_at, state, purpose, result, loaded_at
from intake.file;
grant select on intake.v_file to puntual_app;
