-- tenant · no account carries the channel's messages any more. Writes messaging.account.
delete from messaging.account a where a.tenant_id = :tenant and a.channel = :channel
