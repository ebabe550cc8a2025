-- Why: whom a campaign left out for one rare reason was looked for among all whom it meant.
-- Locks: dunning.campaign_contact, while an index over those without a message is built: some seconds for a million. About 70 bytes each.
create index campaign_silence on dunning.campaign_contact (tenant_id, campaign_id, run_on, reason, debtor_id, currency)
  where message_id is null;
