-- tenant · new settings of the company. Writes tenants.tenant.
update tenants.tenant
set name = :name, country = :country, zone = :zone, currency = :currency, language = :language,
    contact_name = :contactName, contact_email = :contactEmail, contact_phone = :contactPhone,
    terms_days = :terms, approval = :approval
where tenant_id = :tenant
