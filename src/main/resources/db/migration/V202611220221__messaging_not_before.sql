-- Why: whoever asks for a message may ask for an hour of the day; the contact rules are asked about that instant.
-- Locks: messaging.in_request, empty between transactions.

alter table messaging.in_request add column not_before timestamptz;
