-- tenant · whose addresses are these: of contacts, and of answers that a person gave to a debtor before.
-- Reads receivables.v_contact, inbox.reading.
select o.answer_id, array_agg(o.debtor_id order by o.debtor_id) as debtors
from (
  select f.answer_id, c.debtor_id
  from unnest(:answers::uuid[], :forms::text[]) as f (answer_id, form)
  join receivables.v_contact c on c.tenant_id = :tenant and c.email = f.form
  union
  select f.answer_id, c.debtor_id
  from unnest(:answers::uuid[], :forms::text[]) as f (answer_id, form)
  join receivables.v_contact c on c.tenant_id = :tenant and c.phone = f.form
  union
  select f.answer_id, r.debtor_id
  from unnest(:answers::uuid[], :forms::text[]) as f (answer_id, form)
  join inbox.reading r on r.tenant_id = :tenant and r.address = f.form and r.debtor_id is not null
) o
group by o.answer_id
