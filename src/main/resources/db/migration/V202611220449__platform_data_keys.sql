-- Why: settings are sealed with a key of each company's own, which the master key wraps, so that the master key can change.
-- Locks: none, the table is new.

-- A value says by its first bytes which of these opens it. What was sealed before has none and opens with the master key.
create table app.data_key (
  tenant_id uuid not null,
  key_id uuid not null,
  -- The name of the master key that wrapped it: sixteen digits that tell nothing of it.
  master text not null,
  key_sealed bytea not null,
  primary key (tenant_id, key_id)
);
select app.shard('app.data_key');
grant select, insert on app.data_key to puntual_app;
