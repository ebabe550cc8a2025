-- tenant · what changes whenever the account or one of its keys does. Reads messaging.account.
select a.provider || ' ' || a.sender || ' ' || encode(sha256(a.keys_sealed), 'hex')
from messaging.account a
where a.tenant_id = :tenant and a.channel = :channel
