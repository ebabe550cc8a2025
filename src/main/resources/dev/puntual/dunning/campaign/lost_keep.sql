-- tenant · of messages that reached nobody, those of a campaign that names another channel after theirs: looked at after a
-- while, because news of an earlier state may come late. Reads dunning.campaign_contact and campaign; writes
-- dunning.campaign_lost. Running it twice changes nothing.
insert into dunning.campaign_lost (tenant_id, message_id, look_at)
select c.tenant_id, c.message_id, :look
from dunning.campaign_contact c
join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = c.campaign_id
where c.tenant_id = :tenant and c.message_id = any(:messages::uuid[]) and c.channel in ('sms', 'whatsapp', 'voice')
  and g.state <> 'cancelled' and array_position(g.ways, c.channel) < cardinality(g.ways)
on conflict do nothing
