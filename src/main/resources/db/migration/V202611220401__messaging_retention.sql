-- Why: what providers told word by word is kept only as long as somebody may need to look at it.
-- Locks: messaging.delivery_event while an index is built. A million rows: about a second and 40 MB; it shrinks as they age.

-- For how long calls of providers are kept as they came. No row: ninety days.
create table messaging.retention (
  tenant_id uuid not null,
  raw_days int not null check (raw_days between 7 and 400),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.retention');
grant select, insert, update on messaging.retention to puntual_app;

create index delivery_event_raw on messaging.delivery_event (tenant_id, received_at) where body <> ''::bytea;
grant update (body) on messaging.delivery_event to puntual_app;
