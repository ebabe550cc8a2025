-- Why: silences that no day ends are shown to people by their age, so that none is forgotten.
-- Locks: worklist.hold, while an index over its few endless rows is built.

create index hold_endless on worklist.hold (tenant_id, from_on, hold_id)
  where lifted_at is null and until_on is null and channel is null;
