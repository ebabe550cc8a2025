-- Why: whoever objects on the page behind a letter names documents, and each is an objection of its own that can be taken back.
-- Locks: inbox.reading, for the instant in which an empty column is added.

-- Pauses of documents beside the first, which is hold_id.
alter table inbox.reading add column others uuid[] not null default '{}';
