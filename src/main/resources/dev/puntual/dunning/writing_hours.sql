-- tenant · between what hours a company ever writes; all day where it has not said. Reads tenants.v_contact_window.
select coalesce(min(w.opens), '00:00') as opens, coalesce(max(w.closes), '23:59:59') as closes
from tenants.v_contact_window w
where w.tenant_id = :tenant
