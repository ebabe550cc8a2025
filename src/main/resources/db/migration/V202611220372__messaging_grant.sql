-- Why: Microsoft and Google let programs send mail with tokens instead of passwords.
-- Locks: a new table only.

-- What a company's mail provider granted us: one row, or none while it uses a password. The secrets are sealed.
create table messaging.mail_grant (
  tenant_id uuid not null,
  provider text not null check (provider in ('microsoft', 'google')),
  directory text not null,
  client_id text not null,
  secrets_sealed bytea not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.mail_grant');
grant select, insert, update, delete on messaging.mail_grant to puntual_app;
