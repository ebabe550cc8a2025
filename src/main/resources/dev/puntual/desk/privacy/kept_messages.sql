-- tenant · what was written to a debtor, word for word; not what went to other people they named. Reads messaging.v_message,
-- v_said and receivables.v_contact_ever.
select ((to_jsonb(x) - array['tenant_id', 'subject_id']) || jsonb_build_object('said', s.content))::text
from messaging.v_message x
left join lateral (
  select v.content from messaging.v_said v where v.tenant_id = :tenant and v.message_id = x.message_id order by v.attempt_no desc limit 1
) s on true
where x.tenant_id = :tenant and x.subject_id = :debtor
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and x.address in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by x.requested_at, x.message_id
