-- Why: who is meant, as a tree of conditions with a name; address books; and what a debtor usually does, kept per
-- day because it is read from all of history.
-- Locks: new tables only. Size: a habit is about 110 bytes a debtor, a line of a book 90.

create table dunning.segment (
  tenant_id uuid not null,
  segment_id uuid not null,
  name text not null,
  version int not null,
  made_at timestamptz not null,
  dropped_at timestamptz,
  primary key (tenant_id, segment_id)
);
select app.shard('dunning.segment');
create unique index segment_name on dunning.segment (tenant_id, lower(name)) where dropped_at is null;
grant select, insert, update on dunning.segment to puntual_app;

-- What the segment meant at each time. Append only: decisions name the version they were made by.
create table dunning.segment_version (
  tenant_id uuid not null,
  segment_id uuid not null,
  version int not null,
  tree jsonb not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (tenant_id, segment_id, version)
);
select app.shard('dunning.segment_version');
alter table dunning.segment_version add constraint version_of_segment
  foreign key (tenant_id, segment_id) references dunning.segment;
grant select, insert on dunning.segment_version to puntual_app;

create table dunning.book (
  tenant_id uuid not null,
  book_id uuid not null,
  name text not null,
  -- Lines of an uploaded list that named nobody we know, the first few.
  strangers text[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid,
  dropped_at timestamptz,
  primary key (tenant_id, book_id)
);
select app.shard('dunning.book');
create unique index book_name on dunning.book (tenant_id, lower(name)) where dropped_at is null;
grant select, insert, update on dunning.book to puntual_app;

create table dunning.book_debtor (
  tenant_id uuid not null,
  book_id uuid not null,
  debtor_id uuid not null,
  primary key (tenant_id, book_id, debtor_id)
);
select app.shard('dunning.book_debtor');
alter table dunning.book_debtor add constraint debtor_of_book
  foreign key (tenant_id, book_id) references dunning.book;
grant select, insert on dunning.book_debtor to puntual_app;

-- What a debtor usually does, from everything up to figured_on.
create table dunning.habit (
  tenant_id uuid not null,
  debtor_id uuid not null,
  since_on date,
  average_late numeric(9, 1),
  share_late numeric(5, 1),
  broken_promises int not null,
  contacted_on date,
  answered_on date,
  primary key (tenant_id, debtor_id)
) with (fillfactor = 80);
select app.shard('dunning.habit');
grant select, insert, update on dunning.habit to puntual_app;

create table dunning.habit_day (
  tenant_id uuid not null,
  figured_on date not null,
  -- Open debts on that day: how large a draw of them has to be.
  debts int not null default 0,
  primary key (tenant_id)
);
select app.shard('dunning.habit_day');
grant select, insert, update on dunning.habit_day to puntual_app;

-- Columns of imported files that debts carry, with a few of their values, as of the same day.
create table dunning.attribute (
  tenant_id uuid not null,
  name text not null,
  debts int not null,
  samples text[] not null,
  primary key (tenant_id, name)
);
select app.shard('dunning.attribute');
grant select, insert, update on dunning.attribute to puntual_app;
