-- Why: a text message is written like a letter, but may be said with the letters of GSM-7 only, which halves its price.
-- Locks: adds a column with a constant default (no rewrite). A million rows: nothing to do.

alter table messaging.template add column plain boolean not null default false;
