-- Why: words of messages and answers, and whom they went to, are kept only as long as a company and the law need them.
-- Locks: messaging.message, answer and inbox.reply while an index is built. A million rows: about a second and 40 MB each.

alter table messaging.retention add column body_months int check (body_months between 12 and 120);
-- Words of everything before are gone; each day goes once.
alter table messaging.retention add column bodies_gone_before timestamptz;

create index message_asked on messaging.message (tenant_id, requested_at) where address <> '';
create index answer_time on messaging.answer (tenant_id, received_at);
create index reply_time on inbox.reply (tenant_id, at);
