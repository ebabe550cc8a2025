-- tenant · The newest edit of each of these messages, taken back or not, with who made it. Reads messaging.edit,
-- tenants.v_person.
select distinct on (e.message_id) e.message_id, e.undone, e.subject, e.body, e.edited_at, coalesce(p.name, '') as edited_by
from messaging.edit e
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = e.edited_by
where e.tenant_id = :tenant and e.message_id = any(:messages)
order by e.message_id, e.edit_no desc
