-- tenant · the stops that one answer made just now. Reads messaging.v_suppression.
select s.suppression_id
from messaging.v_suppression s
where s.tenant_id = :tenant and s.recorded_at = :now and s.said_at = :at and s.cause = :cause and s.evidence = :said
  and s.subject_id is not distinct from :subject::uuid
