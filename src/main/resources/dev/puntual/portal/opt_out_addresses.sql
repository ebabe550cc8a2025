-- tenant · a debtor's people and which of them reads at this address. Reads receivables.v_contact.
select coalesce(c.email, '') as email, coalesce(c.phone, '') as phone,
       coalesce(lower(c.email) = lower(:address) or c.phone = :address, false) as theirs
from receivables.v_contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor
order by c.rank, c.contact_id
limit 200
