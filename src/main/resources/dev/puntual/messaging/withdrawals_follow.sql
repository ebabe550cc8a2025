-- tenant · one stop for each refusal of a list, by the same id, so that a repeat finds nothing and a stop that was lifted stays
-- lifted. Reads rules.v_listed_refusal; writes messaging.suppression.
insert into messaging.suppression
  (tenant_id, suppression_id, scope, channel, subject_id, cause, said_at, evidence, entered_by, recorded_at)
select r.tenant_id, r.authorisation_id, 'person', r.channel, r.debtor_id, 'person', r.recorded_at, r.evidence, r.recorded_by, :now
from rules.v_listed_refusal r
where r.tenant_id = :tenant and r.authorisation_id = any(:refusals::uuid[])
on conflict do nothing
