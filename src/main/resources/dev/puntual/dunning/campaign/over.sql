-- tenant · messages of one run that gave way to another channel and do not say so yet. Reads dunning.campaign_over,
-- messaging.v_message.
select o.message_id
from dunning.campaign_over o
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = o.message_id and m.state in ('withheld', 'expired')
where o.tenant_id = :tenant and o.campaign_id = :campaign and o.run_on = :runOn
