-- tenant · by which channels the company can write. Reads messaging.v_connected.
select c.channel from messaging.v_connected c where c.tenant_id = :tenant
