-- tenant · what came with a debtor's answers; not with those of other people they named. Reads messaging.v_answer_file and
-- v_answer, receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id'])::text
from messaging.v_answer_file x
join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = x.answer_id
where x.tenant_id = :tenant and a.subject_id = :debtor
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and a.address in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by x.answer_id, x.file_no
