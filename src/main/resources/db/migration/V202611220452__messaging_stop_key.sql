-- Why: a segment of those who can be reached leaves out whoever said stop; segments know addresses by their keyed hash, too.
-- Locks: none. Size: a view.

-- Stops that stand, by hash of the address or by whom they are about; no address.
create view messaging.v_stop with (security_invoker = true) as
select s.tenant_id, s.suppression_id, s.scope, s.channel, s.subject_id, s.address_key
from messaging.suppression s
where not exists (
  select from messaging.suppression_lift l where l.tenant_id = s.tenant_id and l.suppression_id = s.suppression_id);
grant select on messaging.v_stop to puntual_app;
