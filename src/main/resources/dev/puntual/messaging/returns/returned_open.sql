-- tenant · Mails that wait for a person to look at them, the oldest first. Reads messaging.returned.
select r.uid_validity, r.uid, r.kind, r.verdict, r.received_at, r.sender, r.subject
from messaging.returned r
where r.tenant_id = :tenant and r.for_person and r.seen_at is null
order by r.received_at, r.uid_validity, r.uid
limit :most
