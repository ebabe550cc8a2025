-- Why: how a call of two legs ended is asked of the provider where its calls to us were lost, so that none stays under way for ever.
-- Locks: a new table. Size: one row of 60 bytes for each call that is not over.

-- No number, no name: which call to ask about, and when.
create table messaging.bridge_wake (
  tenant_id uuid not null,
  bridge_id uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, bridge_id)
);
select app.shard('messaging.bridge_wake');
select app.open_to_dispatcher('messaging.bridge_wake');
grant select, insert, update, delete on messaging.bridge_wake to puntual_app;

insert into messaging.bridge_wake (tenant_id, bridge_id, due_at)
select b.tenant_id, b.bridge_id, b.asked_at
from messaging.bridge b
where b.state in ('asked', 'unknown', 'ringing', 'dialled');
