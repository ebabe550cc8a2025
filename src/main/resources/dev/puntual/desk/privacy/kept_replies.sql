-- tenant · what people of the company answered a debtor. Reads inbox.v_reply and v_conversation.
select (to_jsonb(x) - array['tenant_id', 'person_id'])::text
from inbox.v_reply x
join inbox.v_conversation c on c.tenant_id = :tenant and c.conversation_id = x.conversation_id
where x.tenant_id = :tenant and c.debtor_id = :debtor
order by x.at, x.message_id
