-- Why: a campaign that goes by WhatsApp and by automated call speaks in a tone of its own by each.
-- Locks: dunning.campaign, for the instant in which a constant default is added and while its rows are written; companies have
-- hundreds of them at most.

-- Empty where it does not go by telephone.
alter table dunning.campaign add column call_tone text not null default '';
update dunning.campaign set call_tone = tone where 'voice' = any(ways);
update dunning.campaign set tone = '', text_name = '' where not 'whatsapp' = any(ways);
