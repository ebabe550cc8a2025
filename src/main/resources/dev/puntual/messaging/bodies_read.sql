-- tenant · for how many months words stay. Reads messaging.retention.
select r.body_months from messaging.retention r where r.tenant_id = :tenant and r.body_months is not null
