-- Why: some laws want every message to say who writes: an address, a tax number, where the privacy notice stands.
-- Locks: a new table only.

create table messaging.imprint (
  tenant_id uuid not null,
  address text not null,
  tax_number text not null,
  privacy text not null,
  complaints text not null,
  powers text not null,
  kept_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.imprint');
grant select, insert, update on messaging.imprint to puntual_app;
