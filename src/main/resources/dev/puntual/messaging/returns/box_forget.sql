-- tenant · No mailbox any more: reports go to the sender again. Writes messaging.imap.
delete from messaging.imap i where i.tenant_id = :tenant
