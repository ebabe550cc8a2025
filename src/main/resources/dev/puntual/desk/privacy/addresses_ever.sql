-- tenant · every address by which a debtor is or was reached. Reads receivables.v_contact_ever and messaging.v_message.
select a.address
from (
  select c.email as address from receivables.v_contact_ever c where c.tenant_id = :tenant and c.debtor_id = :debtor
  union
  select c.phone from receivables.v_contact_ever c where c.tenant_id = :tenant and c.debtor_id = :debtor
  union
  select m.address from messaging.v_message m where m.tenant_id = :tenant and m.subject_id = :debtor
) a
where a.address <> ''
order by a.address
