-- tenant · from now on the account's tempo is counted. Writes messaging.pace.
insert into messaging.pace (tenant_id, channel)
select t.tenant_id, :channel from tenants.v_tenant t where t.tenant_id = :tenant
on conflict do nothing
