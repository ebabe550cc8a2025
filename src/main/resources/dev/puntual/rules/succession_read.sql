-- tenant · which of these editions were replaced while the company was here already, and whether it agreed to be without
-- them since. Reads tenants.v_tenant and rules.agreed.
select u.fingerprint, a.agreed_at
from unnest(:editions::text[], :replaced::timestamptz[]) u (fingerprint, replaced_at)
join tenants.v_tenant t on t.tenant_id = :tenant and t.created_at < u.replaced_at
left join rules.agreed a on a.tenant_id = :tenant and a.fingerprint = u.fingerprint and a.agreed_at >= u.replaced_at
