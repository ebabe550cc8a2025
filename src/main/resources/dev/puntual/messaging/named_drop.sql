-- tenant · a text that is none any more; its versions stay. Writes messaging.named_text.
update messaging.named_text n
set dropped_at = :now
where n.tenant_id = :tenant and n.text_no = :text and n.dropped_at is null
