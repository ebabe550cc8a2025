-- Why: a text message pays for each sign, so that its way out is a short address; found again by a mark of it.
-- Locks: a new table only.

-- mark: what remains of the address when it cannot be got back from it.
create table messaging.brief_stop (
  tenant_id uuid not null,
  mark text not null,
  message_id uuid not null,
  primary key (tenant_id, mark)
);
select app.shard('messaging.brief_stop');
grant select, insert on messaging.brief_stop to puntual_app;
