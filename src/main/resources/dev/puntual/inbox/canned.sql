-- tenant · the company's ready answers of one language. Reads inbox.canned.
select c.name, c.said
from inbox.canned c
where c.tenant_id = :tenant and c.language = :language
order by c.canned_no
