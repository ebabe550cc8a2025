-- Why: companies without old calls of providers to forget are not visited at all.
-- Locks: a new table only; filling it reads messaging.delivery_event once.

-- When the words of a company's oldest call may have to go; no row where no call ever came.
create table messaging.fading (
  tenant_id uuid not null,
  fade_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.fading');
select app.open_to_dispatcher('messaging.fading');
grant select, insert, update on messaging.fading to puntual_app;

insert into messaging.fading (tenant_id, fade_at)
select distinct e.tenant_id, timestamptz '2026-11-22 00:00Z'
from messaging.delivery_event e
on conflict do nothing;
