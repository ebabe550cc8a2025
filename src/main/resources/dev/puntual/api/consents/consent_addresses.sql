-- tenant · the addresses of a debtor: e-mails, telephones, or all. Reads receivables.v_contact.
select a.address
from (
  select c.email as address, 'email' as kind from receivables.v_contact c where c.tenant_id = :tenant and c.debtor_id = :debtor
  union
  select c.phone, 'phone' from receivables.v_contact c where c.tenant_id = :tenant and c.debtor_id = :debtor
) a
where a.address <> '' and :channel in ('', a.kind)
order by a.address
limit 200
