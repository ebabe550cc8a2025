-- tenant · every word by which a debtor is known; not those of other people it named. Reads receivables.v_debtor, v_contact_ever
-- and messaging.v_message.
select w.word
from (
  select unnest(array[d.code, d.name, d.tax_id]) as word from receivables.v_debtor d where d.tenant_id = :tenant and d.debtor_id = :debtor
  union
  select unnest(array[c.name, c.email, c.phone]) from receivables.v_contact_ever c
  where c.tenant_id = :tenant and c.debtor_id = :debtor
    and c.role not in ('sales', 'reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor')
  union
  select unnest(array[m.recipient, m.address]) from messaging.v_message m where m.tenant_id = :tenant and m.subject_id = :debtor
) w
where w.word <> ''
order by w.word
