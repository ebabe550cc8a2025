-- tenant · What the mail provider granted; the whole row is replaced. Writes messaging.mail_grant.
insert into messaging.mail_grant (tenant_id, provider, directory, client_id, secrets_sealed, changed_at)
values (:tenant, :provider, :directory, :clientId, :secrets, :now)
on conflict (tenant_id) do update
set provider = excluded.provider, directory = excluded.directory, client_id = excluded.client_id,
    secrets_sealed = excluded.secrets_sealed, changed_at = excluded.changed_at
