-- tenant · what people of the company answered a debtor; not what went to other people they named. Reads inbox.v_reply and
-- v_conversation, messaging.v_message and receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id', 'person_id'])::text
from inbox.v_reply x
join inbox.v_conversation c on c.tenant_id = :tenant and c.conversation_id = x.conversation_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = x.message_id
where x.tenant_id = :tenant and c.debtor_id = :debtor
  and not exists (
    select from receivables.v_contact_ever o
    where o.tenant_id = :tenant and o.debtor_id = :debtor and m.address in (o.email, o.phone) and o.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by x.at, x.message_id
