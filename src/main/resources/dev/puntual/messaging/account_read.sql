-- tenant · whose account carries a channel's messages. Reads messaging.account.
select a.provider, a.sender, a.keys_sealed
from messaging.account a
where a.tenant_id = :tenant and a.channel = :channel
