-- tenant · The company's mailbox for what comes back, if it named one. Reads messaging.imap.
select i.host, i.port, i.security, i.username, i.password_sealed, i.folder, i.return_address
from messaging.imap i
where i.tenant_id = :tenant
