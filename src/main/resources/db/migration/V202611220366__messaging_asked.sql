-- Why: a message of which nobody knows enough is asked about at its provider, a few times, and then it ends or a person looks.
-- Locks: messaging.message, for the instant in which columns without a rewrite are added; the index reads it once.

-- When its provider is asked next what became of it; null when there is nothing left to ask.
alter table messaging.message add column ask_at timestamptz;
alter table messaging.message add column asks smallint not null default 0;
create index message_ask on messaging.message (tenant_id, channel, ask_at) where ask_at is not null;
