-- tenant · the texts with names that stand, by name. Reads messaging.named_text.
select n.text_no, n.name, n.stage, n.origin
from messaging.named_text n
where n.tenant_id = :tenant and n.dropped_at is null
order by lower(n.name), n.text_no
