-- tenant · whether letters stay in the mailbox in the house for want of a mail server. Reads messaging.smtp.
select not exists (select from messaging.smtp s where s.tenant_id = :tenant)
