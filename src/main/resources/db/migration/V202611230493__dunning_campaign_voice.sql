-- Why: a campaign goes by automated call as well, in the words of its tone that the company wrote for calls.
-- Locks: dunning.campaign, while the rows are checked; companies have hundreds of them at most.
alter table dunning.campaign
  drop constraint campaign_ways_check,
  add constraint campaign_ways_check
    check (cardinality(ways) between 1 and 3 and ways <@ array['email', 'sms', 'whatsapp', 'voice']);
