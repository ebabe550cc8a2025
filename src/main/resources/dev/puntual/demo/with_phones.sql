-- tenant · people of Mexico with a telephone who owe something and were written to lately, always the same. Reads
-- receivables.v_contact and v_debtor, messaging.v_message.
select c.debtor_id, min(c.phone) as phone
from receivables.v_contact c
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
where c.tenant_id = :tenant and c.phone ~ '^[+]52[0-9]{10}$'
  and exists (
    select from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = c.debtor_id)
  and not exists (
    select from messaging.v_answer a where a.tenant_id = :tenant and a.subject_id = c.debtor_id)
group by c.debtor_id, d.name
order by d.name, c.debtor_id
limit :most
