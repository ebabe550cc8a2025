-- tenant · of one campaign that spoke: how many messages by each channel, and what is to become of them; debtors who get none
-- with the reason. Reads dunning.campaign_contact, messaging.v_message.
select c.channel, coalesce(m.state, '') as state, case when m.message_id is null then c.reason else m.reason end as reason,
       count(*)::int as letters
from dunning.campaign_contact c
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where c.tenant_id = :tenant and c.campaign_id = :campaign
group by 1, 2, 3
order by 4 desc, 1, 3
