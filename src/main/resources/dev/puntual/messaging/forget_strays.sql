-- tenant · mails about some addresses that proved no message of ours go. Writes messaging.returned.
update messaging.returned r
set address = '', sender = '', subject = '', detail = ''
where r.tenant_id = :tenant and (lower(r.address) = any (:whole::text[]) or lower(r.sender) = any (:whole::text[]))
