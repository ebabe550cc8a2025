-- tenant · an ordinary day again. Deletes from tenants.closed_day.
delete from tenants.closed_day c where c.tenant_id = :tenant and c.day = :day
