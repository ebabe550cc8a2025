-- tenant · How far the mailbox was read; none when somebody else reads it now. Writes messaging.imap_watch.
update messaging.imap_watch w
set uid_validity = :life, last_uid = :uid, leased_until = :until
where w.tenant_id = :tenant and w.lease_id = :lease
