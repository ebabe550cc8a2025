-- tenant · the register of contacts that the law asks for: when, and on which channel. Reads rules.v_contact.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from rules.v_contact x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.taken_at, x.contact_id
