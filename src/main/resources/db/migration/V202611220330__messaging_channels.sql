-- Why: text messages leave beside letters, through an account of the company's own, and providers say later what became of them.
-- Locks: messaging.message and in_request briefly. A million rows: constant defaults, no rewrite; the check is read once.

alter table messaging.message drop constraint message_channel_check;
alter table messaging.message add constraint message_channel_check check (channel in ('email', 'sms', 'whatsapp', 'voice'));

-- What the provider told later of what it had accepted; empty while it said nothing.
alter table messaging.message add column delivery text not null default '' check (delivery in ('', 'sent', 'delivered', 'read', 'failed'));
alter table messaging.message add column delivery_detail text not null default '';
alter table messaging.message add column delivery_at timestamptz;

-- Letters are told apart by no number of a provider's.
create index message_provider on messaging.message (tenant_id, provider_id) where channel <> 'email' and provider_id is not null;

-- Whose account carries a channel's messages. No row: they stay in the house. Keys are sealed; the sender is what people see.
create table messaging.account (
  tenant_id uuid not null,
  channel text not null check (channel in ('sms', 'whatsapp', 'voice')),
  provider text not null,
  sender text not null,
  keys_sealed bytea not null,
  changed_at timestamptz not null,
  primary key (tenant_id, channel)
);
select app.shard('messaging.account');
grant select, insert, update, delete on messaging.account to puntual_app;

-- What providers called to say, each once, raw; also what we do not understand.
create table messaging.delivery_event (
  tenant_id uuid not null,
  provider text not null,
  event_id text not null,
  kind text not null,
  message_id uuid,
  detail text not null default '',
  body bytea not null,
  received_at timestamptz not null,
  primary key (tenant_id, provider, event_id)
);
select app.shard('messaging.delivery_event');
create index delivery_event_message on messaging.delivery_event (tenant_id, message_id, received_at) where message_id is not null;
grant select, insert on messaging.delivery_event to puntual_app;
