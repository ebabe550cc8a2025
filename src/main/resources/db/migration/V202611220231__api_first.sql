-- Why: keys with which a company's own programs ask; only a hash of each is kept.
-- Locks: new tables only.

create schema api;
grant usage on schema api to puntual_app, puntual_dispatcher;

create table api.key (
  tenant_id uuid not null,
  key_id uuid not null,
  name text not null check (name <> ''),
  -- What it opens; one word so far.
  scope text not null check (scope in ('read')),
  secret_hash bytea not null,
  -- The end of what was shown once, so that a person knows which one it is.
  ending text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, key_id)
);
select app.shard('api.key');
grant select, insert, update on api.key to puntual_app;
