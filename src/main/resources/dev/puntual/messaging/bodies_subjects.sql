-- tenant · the first lines of messages about some subjects go; when, where to, by which text and what came of them stays. Writes
-- messaging.message.
update messaging.message m
set subject = null
where m.tenant_id = :tenant and m.subject_id = any (:subjects::uuid[]) and m.subject is not null
