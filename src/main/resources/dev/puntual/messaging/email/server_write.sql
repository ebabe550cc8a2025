-- tenant · Names the mail server; the whole row is replaced. Writes messaging.smtp.
insert into messaging.smtp (tenant_id, host, port, security, username, password_sealed, from_address, from_name,
  changed_at)
values (:tenant, :host, :port, :security, :username, :password, :fromAddress, :fromName, :now)
on conflict (tenant_id) do update
set host = excluded.host, port = excluded.port, security = excluded.security, username = excluded.username,
    password_sealed = excluded.password_sealed, from_address = excluded.from_address,
    from_name = excluded.from_name, changed_at = excluded.changed_at
