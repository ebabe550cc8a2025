-- tenant · where a debtor's people can be reached. Reads receivables.v_contact.
select coalesce(c.email, '') as email, coalesce(c.phone, '') as phone
from receivables.v_contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor
order by c.rank, c.created_at, c.contact_id
limit 100
