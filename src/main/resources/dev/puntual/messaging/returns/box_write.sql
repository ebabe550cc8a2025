-- tenant · Names the mailbox; the whole row is replaced. Writes messaging.imap.
insert into messaging.imap (tenant_id, host, port, security, username, password_sealed, folder, return_address, changed_at)
values (:tenant, :host, :port, :security, :username, :password, :folder, :returnAddress, :now)
on conflict (tenant_id) do update
set host = excluded.host, port = excluded.port, security = excluded.security, username = excluded.username,
    password_sealed = excluded.password_sealed, folder = excluded.folder, return_address = excluded.return_address,
    changed_at = excluded.changed_at
