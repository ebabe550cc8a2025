-- tenant · the addresses of a debtor, also those given up; not those of other people they named. Reads receivables.v_contact_ever.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from receivables.v_contact_ever x
where x.tenant_id = :tenant and x.debtor_id = :debtor and x.role not in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor')
order by x.created_at, x.contact_id
