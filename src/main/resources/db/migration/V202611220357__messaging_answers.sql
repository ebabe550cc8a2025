-- Why: what people answer by any channel is kept once, with whom and which message of ours it answers.
-- Locks: messaging.message while an index is built over what left by telephone; letters are not in it.
-- A million text messages: about two seconds and 60 MB.

-- Each answer once, as the person's own words and, where that is more, as it came. The subject is whom the message was about,
-- when it could be told.
create table messaging.answer (
  tenant_id uuid not null,
  answer_id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'whatsapp', 'voice', 'portal')),
  provider text not null,
  provider_id text not null,
  address text not null,
  sender text not null default '',
  subject text not null default '',
  said text not null,
  whole text,
  automatic boolean not null default false,
  message_id uuid,
  subject_id uuid,
  language text not null default '',
  received_at timestamptz not null,
  primary key (tenant_id, answer_id)
);
select app.shard('messaging.answer');
create index answer_subject on messaging.answer (tenant_id, subject_id, received_at) where subject_id is not null;
grant select, insert on messaging.answer to puntual_app;

-- What came with it; without content where it was too long to keep, or stayed with the provider.
create table messaging.answer_file (
  tenant_id uuid not null,
  answer_id uuid not null,
  file_no int not null,
  name text not null,
  type text not null,
  size bigint not null,
  content bytea,
  primary key (tenant_id, answer_id, file_no)
);
select app.shard('messaging.answer_file');
alter table messaging.answer_file add constraint answer_file_answer
  foreign key (tenant_id, answer_id) references messaging.answer;
grant select, insert on messaging.answer_file to puntual_app;

-- Whom we wrote to last at a telephone: an answer from there answers that.
create index message_address on messaging.message (tenant_id, address, requested_at) where channel <> 'email';

create view messaging.v_answer with (security_invoker = true) as
select tenant_id, answer_id, channel, provider, provider_id, address, sender, subject, said, whole, automatic, message_id,
       subject_id, language, received_at
from messaging.answer;
grant select on messaging.v_answer to puntual_app;

create view messaging.v_answer_file with (security_invoker = true) as
select tenant_id, answer_id, file_no, name, type, size, content is not null as kept
from messaging.answer_file;
grant select on messaging.v_answer_file to puntual_app;
