-- tenant · of text messages that were asked for in a call, what that call was to say: the link stands in it. Reads
-- messaging.call_link and letter, tenants.v_tenant.
select k.message_id, l.content, t.contact_email, t.contact_phone
from messaging.call_link k
join tenants.v_tenant t on t.tenant_id = :tenant
join lateral (
  select x.content from messaging.letter x
  where x.tenant_id = :tenant and x.message_id = k.call_id
  order by x.attempt_no desc
  limit 1) l on true
where k.tenant_id = :tenant and k.message_id = any (:messages::uuid[])
