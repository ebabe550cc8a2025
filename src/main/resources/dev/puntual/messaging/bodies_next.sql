-- tenant · the next day whose words have grown old, none while there is no such. It begins where the last one ended, first of
-- all with the company itself. Reads messaging.retention and tenants.v_tenant.
select g.from_at, least(g.from_at + interval '1 day', g.before_at) as to_at
from (
  select coalesce(r.bodies_gone_before, t.created_at) as from_at,
         cast(:now as timestamptz) - make_interval(months => coalesce(r.body_months, :usual)) as before_at
  from tenants.v_tenant t
  left join messaging.retention r on r.tenant_id = :tenant
  where t.tenant_id = :tenant
) g
where g.from_at < g.before_at
