-- tenant · The company's mail server, if it named one, and where what comes back is read. Reads messaging.smtp and imap.
select s.host, s.port, s.security, s.username, s.password_sealed, s.from_address, s.from_name,
       coalesce(i.return_address, '') as return_address
from messaging.smtp s
left join messaging.imap i on i.tenant_id = :tenant
where s.tenant_id = :tenant
