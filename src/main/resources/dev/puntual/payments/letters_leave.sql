-- tenant · reads messaging.v_outlet: whether what is written reaches real people.
select exists (select 1 from messaging.v_outlet o where o.tenant_id = :tenant)
