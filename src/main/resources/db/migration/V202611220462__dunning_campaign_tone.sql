-- Why: a campaign goes by WhatsApp as well, in the words of a tone that Meta approved.
-- Locks: dunning.campaign, for the instant in which a constant default is added.

-- Empty where it does not go by such a channel.
alter table dunning.campaign add column tone text not null default '';
