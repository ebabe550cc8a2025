-- tenant · Back to user and password. Writes messaging.mail_grant.
delete from messaging.mail_grant g where g.tenant_id = :tenant
