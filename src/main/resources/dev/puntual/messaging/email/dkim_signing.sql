-- tenant · The key that signs mails of one domain. Reads messaging.dkim_key.
select k.selector, k.domain, k.private_sealed
from messaging.dkim_key k
where k.tenant_id = :tenant and k.state = 'signing' and k.domain = :domain
