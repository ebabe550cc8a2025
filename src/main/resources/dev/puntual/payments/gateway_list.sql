-- tenant · reads payments.gateway.
select g.gateway, g.enabled, g.in_earnest, g.settings_sealed
from payments.gateway g
where g.tenant_id = :tenant
order by g.gateway
