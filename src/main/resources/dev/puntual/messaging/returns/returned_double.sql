-- tenant · Writes down that a mail came a second time. Reads tenants.v_tenant; writes messaging.returned.
insert into messaging.returned (tenant_id, uid_validity, uid, mail_hash, kind, received_at)
select t.tenant_id, :life, :uid, :hash, 'double', :at
from tenants.v_tenant t
where t.tenant_id = :tenant
on conflict do nothing
