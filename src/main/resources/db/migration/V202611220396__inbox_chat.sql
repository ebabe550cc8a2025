-- Why: an answer by WhatsApp may be a text that Meta approved instead of typed words, and whoever taps a button is answered
-- without waiting for a person; who asks for a person is somebody's to call.
-- Locks: inbox.reply and inbox.conversation for the change of two constraints; both hold one row an answer of a person.

alter table inbox.reply alter column person_id drop not null;
alter table inbox.reply add column kind text not null default 'typed'
  check (kind in ('typed', 'account', 'pay', 'day'));
alter table inbox.conversation drop constraint conversation_need_check;
alter table inbox.conversation add constraint conversation_need_check check (need in
  ('', 'read', 'verify', 'dispute', 'find_contact', 'confirm_stop', 'escalates', 'vulnerable', 'assign', 'talk'));

create or replace view inbox.v_reply with (security_invoker = true) as
select tenant_id, message_id, conversation_id, subject, said, person_id, at, kind from inbox.reply;
