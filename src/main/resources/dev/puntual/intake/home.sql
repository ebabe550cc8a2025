-- tenant · reads tenants.v_tenant: the currency and the terms of debts whose file names none.
select t.currency, t.terms_days from tenants.v_tenant t where t.tenant_id = :tenant
