-- tenant · from now on this account carries the channel's messages. Writes messaging.account.
insert into messaging.account (tenant_id, channel, provider, sender, keys_sealed, changed_at)
values (:tenant, :channel, :provider, :sender, :keys, :now)
on conflict (tenant_id, channel) do update
set provider = excluded.provider, sender = excluded.sender, keys_sealed = excluded.keys_sealed, changed_at = excluded.changed_at
