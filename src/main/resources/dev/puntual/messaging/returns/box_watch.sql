-- tenant · The mailbox is read at once, and what stood against it is forgotten; another mailbox is read afresh.
-- Writes messaging.imap_watch.
insert into messaging.imap_watch as w (tenant_id, due_at)
values (:tenant, :now)
on conflict (tenant_id) do update
set due_at = excluded.due_at, trouble = '', trouble_since = null, failures = 0,
    uid_validity = case when :afresh then null else w.uid_validity end,
    last_uid = case when :afresh then 0 else w.last_uid end,
    read_at = case when :afresh then null else w.read_at end,
    waiting = case when :afresh then 0 else w.waiting end
where w.tenant_id = :tenant
