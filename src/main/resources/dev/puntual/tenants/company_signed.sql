-- fleet · the companies but sandboxes whose names in short addresses begin with :sign (BriefName); few. Reads tenants.tenant.
select t.tenant_id
from tenants.tenant t
where not app.is_sandbox(t.tenant_id)
  and substr(translate(encode(sha256(convert_to(t.tenant_id::text, 'UTF8')), 'base64'), '+/', '-_'), 1, 2) = :sign
order by t.tenant_id
