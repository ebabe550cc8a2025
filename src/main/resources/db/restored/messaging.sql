-- Once after a restore, over all companies. What was queued when the backup was made may have left since, and nobody
-- here knows: it is not sent again by itself. A provider that can be asked is asked; the rest waits for a person.
alter table messaging.ready no force row level security;
alter table messaging.attempt no force row level security;
alter table messaging.message no force row level security;

with waiting as (
  delete from messaging.ready r
  where r.due_at <= now()
  returning r.tenant_id, r.channel, r.message_id, r.attempt_no
), tried as (
  insert into messaging.attempt
    (tenant_id, message_id, attempt_no, lease_id, started_at, outcome, detail, settled_at)
  select w.tenant_id, w.message_id, w.attempt_no, w.message_id,
         least(current_setting('puntual.restored_from')::timestamptz, now()), 'unknown', 'restored', now()
  from waiting w
  on conflict do nothing
)
update messaging.message m
set state = 'unknown', reason = 'restored', settled_at = now(), asks = 0,
    ask_at = case when w.channel <> 'email' then now() end
from waiting w
where m.tenant_id = w.tenant_id and m.message_id = w.message_id and m.state = 'ready';

alter table messaging.ready force row level security;
alter table messaging.attempt force row level security;
alter table messaging.message force row level security;
