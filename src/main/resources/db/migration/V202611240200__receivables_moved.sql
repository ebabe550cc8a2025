-- Why: whatever a file settles may be a promise kept, also by a correction: what came in lately is found by time, of every kind but
-- the charges that a load is made of.
-- Locks: receivables.entry, while an index over all but its charges is built: some seconds for ten million payments.
create index entry_moved on receivables.entry (tenant_id, recorded_at) where kind <> 'charge';
drop index receivables.entry_paid;
