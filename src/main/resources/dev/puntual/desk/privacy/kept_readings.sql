-- tenant · what a debtor's answers were taken for; not those of other people they named. Reads inbox.v_reading,
-- messaging.v_answer and receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'read_by', 'undone_by'])::text
from inbox.v_reading x
join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = x.answer_id
where x.tenant_id = :tenant and x.debtor_id = :debtor
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and a.address in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by x.answer_id
