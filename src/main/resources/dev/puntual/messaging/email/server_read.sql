-- tenant · The company's mail server, if it named one. Reads messaging.smtp.
select s.host, s.port, s.security, s.username, s.password_sealed, s.from_address, s.from_name
from messaging.smtp s
where s.tenant_id = :tenant
