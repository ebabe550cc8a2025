-- tenant · reads tenants.v_tenant: the currency, terms and country of debts whose file names none.
select t.currency, t.terms_days, t.country from tenants.v_tenant t where t.tenant_id = :tenant
