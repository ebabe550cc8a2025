-- Why: what segments asked of a debt is a few bits, and eight bytes were kept for them, on an eighth byte. As a decimal they take
-- three to five, on any: eight bytes less of the hundred and eight that a decision takes.
-- Locks: dunning.decision as a whole while it is written anew, some two minutes for ten million; nobody is decided meanwhile.
alter table dunning.decision alter column facts type numeric(19, 0);
