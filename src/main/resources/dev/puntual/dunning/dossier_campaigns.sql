-- tenant · what campaigns had for one debtor between two days, and what came of it. Reads messaging.v_message.
select c.run_on, g.campaign_id, g.name, c.channel, c.skipped, c.message_id, coalesce(m.state, '') as state,
       coalesce(nullif(c.reason, ''), m.reason, '') as reason, coalesce(m.against, '') as against
from dunning.campaign_contact c
join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = c.campaign_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.run_on between :from and :until
order by c.run_on, g.name, c.currency
