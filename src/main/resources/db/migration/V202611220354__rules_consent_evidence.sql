-- Why: whoever asks on what grounds somebody is written to is shown what that person was shown, offered and said.
-- Locks: rules.authorisation, for the instant in which columns with constant defaults are added.

-- The text that was shown, by version, and its language; from where a form came.
alter table rules.authorisation add column wording text not null default '';
alter table rules.authorisation add column language text not null default '';
alter table rules.authorisation add column ip text not null default '';
-- The channels that were offered to choose from.
alter table rules.authorisation add column offered text[] not null default '{}'
  check (offered <@ '{email,sms,whatsapp,voice,visit,letter}');
-- Why it was taken back; empty for what was given.
alter table rules.authorisation add column cause text not null default '';
-- Absent where the person said so on a page of ours.
alter table rules.authorisation alter column recorded_by drop not null;
