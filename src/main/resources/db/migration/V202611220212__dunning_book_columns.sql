-- Why: a list that was uploaded keeps what its other columns say of each debtor, for a campaign to speak of, and the
-- lines that stayed out with their reason.
-- Locks: dunning.book and book_debtor, for the instant in which constant defaults are added. Size: about 20 bytes a value.

-- One name and one heading a column: the name stands between braces, the heading as it was in the file.
alter table dunning.book
  add column columns text[] not null default '{}',
  add column headings text[] not null default '{}',
  add column left_out int not null default 0;

-- By the name of the column; an empty value is absent.
alter table dunning.book_debtor add column told jsonb not null default '{}';

-- Lines of the file that nobody stands in the book for, the first few hundred.
create table dunning.book_line (
  tenant_id uuid not null,
  book_id uuid not null,
  line int not null,
  reason text not null check (reason in ('unknown', 'long', 'twice')),
  said text not null,
  primary key (tenant_id, book_id, line)
);
select app.shard('dunning.book_line');
alter table dunning.book_line add constraint line_of_book
  foreign key (tenant_id, book_id) references dunning.book;
grant select, insert on dunning.book_line to puntual_app;
