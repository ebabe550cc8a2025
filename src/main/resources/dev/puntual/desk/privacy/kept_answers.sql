-- tenant · what a debtor answered; not what other people they named did. Reads messaging.v_answer and receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id', 'subject_id'])::text
from messaging.v_answer x
where x.tenant_id = :tenant and x.subject_id = :debtor
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and x.address in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by x.received_at, x.answer_id
