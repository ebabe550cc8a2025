-- tenant · who did what; never changed afterwards. Writes tenants.audit.
insert into tenants.audit (tenant_id, at, audit_id, person_id, action, subject, detail)
values (:tenant, :now, :id, :person, :action, :subject, :detail)
