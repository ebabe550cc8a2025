-- Why: a payment plan agreed with the debtor silences what it covers until its day.
-- Locks: worklist.hold, for the instant in which a wider check is added.

alter table worklist.hold drop constraint hold_reason_check;
alter table worklist.hold add constraint hold_reason_check
  check (reason in ('pause', 'dispute', 'promise', 'to_verify', 'legal', 'asked', 'agreement'));
