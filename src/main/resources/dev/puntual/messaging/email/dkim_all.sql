-- tenant · The keys with which mails are signed, the newest first; nothing secret. Reads messaging.dkim_key.
select k.selector, k.domain, k.state, k.since, k.public_half
from messaging.dkim_key k
where k.tenant_id = :tenant
order by k.selector desc
