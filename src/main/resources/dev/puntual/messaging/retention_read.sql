-- tenant · for how many days calls of providers are kept as they came. Reads messaging.retention.
select r.raw_days from messaging.retention r where r.tenant_id = :tenant
