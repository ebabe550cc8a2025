-- Why: a carrier's receipt names its own number; which message of ours that is survives a restart, also where our own note of it
-- was not written any more. And a long answer comes in parts, which are one text only together.
-- Locks: new tables only. Size: 80 bytes a text message for two weeks.

create table messaging.smpp_sent (
  tenant_id uuid not null,
  number text not null,
  message_id uuid not null,
  sent_at timestamptz not null,
  primary key (tenant_id, number)
);
select app.shard('messaging.smpp_sent');
create index smpp_sent_age on messaging.smpp_sent (tenant_id, sent_at);
grant select, insert, update, delete on messaging.smpp_sent to puntual_app;

-- Sender and words are here until the text is told, some minutes at most; that a part came stays a day, because carriers repeat.
create table messaging.smpp_part (
  tenant_id uuid not null,
  text_id uuid not null,
  part_no smallint not null,
  total smallint not null,
  reference int not null,
  sender text not null,
  coding smallint not null,
  octets text not null,
  came_at timestamptz not null,
  told_at timestamptz,
  primary key (tenant_id, text_id, part_no)
);
select app.shard('messaging.smpp_part');
grant select, insert, update, delete on messaging.smpp_part to puntual_app;
