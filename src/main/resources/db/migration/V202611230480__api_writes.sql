-- Why: some keys may note promises and objections or prepare campaigns, beside permissions; and calls that write are known again,
-- so that one that comes twice is one.
-- Locks: api.key for a check over its few rows; a new table. Size: about 120 bytes a call that wrote.
alter table api.key drop constraint key_scope_check;
-- Words beside each other, in this order; a key that only asks says so.
alter table api.key add constraint key_scope_check check (scope = 'read' or scope <> '' and scope ~ '^(consent)? ?(work)? ?(campaign)?$' and scope = btrim(scope));

-- Calls that wrote something. The id is made of what was called, about whom, and the caller's own name for it; the fingerprint is
-- of the body under that name, and says nothing of what stood in it.
create table api.done (
  tenant_id uuid not null,
  done_id uuid not null,
  fingerprint bytea not null,
  done_at timestamptz not null,
  primary key (tenant_id, done_id)
);
select app.shard('api.done');
grant select, insert, delete on api.done to puntual_app;
