-- tenant · every address by which a debtor is or was reached; not those of other people they named. Reads
-- receivables.v_contact_ever and messaging.v_message.
select a.address
from (
  select unnest(array[c.email, c.phone]) as address from receivables.v_contact_ever c
  where c.tenant_id = :tenant and c.debtor_id = :debtor
  union
  select m.address from messaging.v_message m where m.tenant_id = :tenant and m.subject_id = :debtor
) a
where a.address <> ''
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and a.address in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by a.address
