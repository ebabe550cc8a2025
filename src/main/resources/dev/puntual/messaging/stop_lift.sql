-- tenant · somebody may be written to again; the second time finds nothing to lift. Reads messaging.suppression; writes
-- suppression_lift.
insert into messaging.suppression_lift (tenant_id, suppression_id, lifted_by, reason, ip, lifted_at)
select s.tenant_id, s.suppression_id, :person::uuid, :reason, :ip, :now
from messaging.suppression s
where s.tenant_id = :tenant and s.suppression_id = :stop
on conflict do nothing
