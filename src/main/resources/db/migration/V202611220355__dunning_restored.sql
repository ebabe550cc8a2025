-- Why: after a restore the next plan waits for a person, and Today says the hour of the backup: what was taken after it is
-- not known. Empty until then, and once somebody has let a plan go.
-- Locks: dunning.calendar for a moment; a column without a default is written nowhere.
alter table dunning.calendar add column restored_from timestamptz;
