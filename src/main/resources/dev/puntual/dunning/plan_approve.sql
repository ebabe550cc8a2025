-- tenant · a person (or the company's standing order) lets a plan go; a second approval changes nothing.
-- Returns how many debts were open when it was decided.
with approved as (
  update dunning.plan p
  set state = 'approved', approved_at = :now, approved_by = :person::uuid
  where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed'
  returning p.plan_id
)
update dunning.calendar c
set first_plan_seen = c.first_plan_seen or :person::uuid is not null,
    restored_from = case when :person::uuid is null then c.restored_from end
from approved a
where c.tenant_id = :tenant
returning c.debts
