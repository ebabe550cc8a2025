-- tenant · No mail server any more: messages go to the mailbox in the house. Writes messaging.smtp.
delete from messaging.smtp s where s.tenant_id = :tenant
