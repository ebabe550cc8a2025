-- tenant · Nobody reads the mailbox any more. Writes messaging.imap_watch.
delete from messaging.imap_watch w where w.tenant_id = :tenant
