-- Why: a text that its provider took and could not deliver is looked for each morning, so that its step goes by another way;
-- and who said stop under what stands for their number is found under the number, and the other way round.
-- Locks: messaging.message while an index is built; letters are not in it. A million text messages: under a second. The
-- people of WhatsApp for a moment; few of them show no number.
create index message_lost on messaging.message (tenant_id, requested_at) where channel <> 'email' and delivery = 'failed';
create index whatsapp_person_key on messaging.whatsapp_person (tenant_id, person) where bsuid <> '';
create index whatsapp_person_stands on messaging.whatsapp_person (tenant_id, bsuid) where bsuid <> '';
