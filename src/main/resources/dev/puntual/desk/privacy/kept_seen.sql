-- tenant · when a debtor was seen to open a letter or follow its link. Reads messaging.v_sighting.
select (to_jsonb(x) - array['tenant_id', 'subject_id'])::text
from messaging.v_sighting x
where x.tenant_id = :tenant and x.subject_id = :debtor
order by x.first_at, x.message_id, x.kind
