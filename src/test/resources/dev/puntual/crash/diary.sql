-- What the world outside saw, kept apart from the program, so that no invariant asks the engine about itself.
create schema crash;
create table crash.handed (tenant_id uuid, message_id uuid, address text, content text, at timestamptz, during int);
create table crash.stopped (tenant_id uuid, address text, during int);
create table crash.silenced (tenant_id uuid, receivable_id uuid, why text, during int);
create table crash.told (tenant_id uuid, event_id text);
create table crash.paid (tenant_id uuid, payment_id uuid);
create table crash.seen (tenant_id uuid, message_id uuid, primary key (tenant_id, message_id));
create table crash.killed (tenant_id uuid, kill_no int, place text, looked boolean);
create table crash.broken (tenant_id uuid, kill_no int, what text);
create index on crash.handed (tenant_id);
create index on crash.stopped (tenant_id);
create index on crash.silenced (tenant_id);
create index on crash.told (tenant_id);
create index on crash.paid (tenant_id);
create index on crash.killed (tenant_id);
create index on crash.broken (tenant_id);
