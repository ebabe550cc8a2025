-- Why: made again, a decision did not know any more what segments had asked of facts that nobody keeps day by day.
-- Locks: dunning.decision, for the instant in which a column without default is added. Eight bytes a decision where some segment
-- asks for such a fact, none elsewhere.

-- Bit by bit what each condition came to, in the order of the segments that the plan names and of their conditions; null where
-- none asked for a fact that the row does not have.
alter table dunning.decision add column facts bigint;
