-- tenant · Takes the mailbox if it is still free and due: one row when it is ours now. Writes messaging.imap_watch.
update messaging.imap_watch w
set lease_id = :lease, leased_until = :until
where w.tenant_id = :tenant and w.due_at <= :now and (w.leased_until is null or w.leased_until <= :now)
returning w.uid_validity, w.last_uid, w.failures, w.read_at
