-- tenant · What the company's mail provider granted, if it did. Reads messaging.mail_grant.
select g.provider, g.directory, g.client_id, g.secrets_sealed
from messaging.mail_grant g
where g.tenant_id = :tenant
