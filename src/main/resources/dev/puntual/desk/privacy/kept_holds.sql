-- tenant · for how long a debtor was left in peace, and why; without the words of other people they named. Reads
-- worklist.v_hold_history, inbox.v_reading, messaging.v_answer and receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'placed_by', 'lifted_by']
        - case when o.hold_id is null then array[]::text[] else array['note'] end)::text
from worklist.v_hold_history x
left join lateral (
  select r.hold_id
  from inbox.v_reading r
  join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
  join receivables.v_contact_ever c on c.tenant_id = :tenant and c.debtor_id = :debtor and a.address in (c.email, c.phone)
  where r.tenant_id = :tenant and r.hold_id = x.hold_id
    and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor')
  limit 1
) o on true
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.placed_at, x.hold_id
