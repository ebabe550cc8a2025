-- tenant · contacts leave the house at this instant, by these rules and as late as their debts are now: from now on they
-- count unless they surely came back; where they stood before is kept. Reads tenants.v_tenant; writes rules.contact.
update rules.contact c
set outcome = 'out', slot_at = :now, out_at = :now,
    was = c.was || array[cast(:now as timestamptz), c.slot_at, c.taken_at, c.out_at],
    book_id = :book,
    question = c.question || coalesce((:stages::text[])[
      width_bucket((:now::timestamptz at time zone t.zone)::date - c.due_on, :firstDays::int[]) + 1], '{}')::jsonb
from tenants.v_tenant t
where t.tenant_id = :tenant and c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.outcome = 'reserved'
