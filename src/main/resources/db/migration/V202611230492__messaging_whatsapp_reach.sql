-- Why: each claim counted all who were written to by WhatsApp within a day; the count is kept instead.
-- Locks: a new table only. It fills by itself: the first claim of a number counts once.

-- How many different people a number wrote to, outside of their day, since an instant that follows the clock by a day. Written
-- by claims, under the lock of whatsapp_standing.
create table messaging.whatsapp_reach (
  tenant_id uuid not null,
  number_id text not null,
  since timestamptz not null,
  people int not null,
  primary key (tenant_id, number_id)
) with (fillfactor = 50);
select app.shard('messaging.whatsapp_reach');
grant select, insert, update, delete on messaging.whatsapp_reach to puntual_app;
