-- tenant · forgets the company's ready answers of one language, before others take their place. Writes inbox.canned.
delete from inbox.canned c
where c.tenant_id = :tenant and c.language = :language
