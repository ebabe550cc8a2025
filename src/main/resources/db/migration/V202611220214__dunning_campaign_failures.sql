-- Why: a campaign that could not begin says so where a person looks, and is not tried for ever.
-- Locks: dunning.campaign_clock, for the instant in which constant defaults are added.

alter table dunning.campaign_clock
  add column failures smallint not null default 0,
  add column failed_at timestamptz;
