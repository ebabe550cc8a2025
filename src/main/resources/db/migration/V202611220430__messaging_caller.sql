-- Why: in Chile a call by a machine must show a number that begins with 600 (or 809), which is another one than the company’s own.
-- Locks: messaging.voice_setting for a moment; one row a company.

alter table messaging.voice_setting add column caller_cl text not null default '';
