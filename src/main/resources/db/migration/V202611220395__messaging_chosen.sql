-- Why: whoever taps a button below a message says something exact; what it was is kept beside their words. And who said stop
-- to their provider instead of to us is left alone for that cause.
-- Locks: messaging.answer and messaging.suppression for a moment; a column with a constant, and a check that is read once
-- over rows that are few.

alter table messaging.answer add column chosen text not null default '';

create or replace view messaging.v_answer with (security_invoker = true) as
select tenant_id, answer_id, channel, provider, provider_id, address, sender, subject, said, whole, automatic, message_id,
       subject_id, language, received_at, chosen
from messaging.answer;

alter table messaging.suppression drop constraint suppression_cause_check;
alter table messaging.suppression add constraint suppression_cause_check check (cause in
  ('opt_out', 'one_click', 'word', 'person', 'at_provider', 'hard_bounce', 'soft_bounces', 'complaint', 'wrong_number'));
