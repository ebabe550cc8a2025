-- tenant · another name of a text, or none at all any more; its versions stay. Writes messaging.named_text.
update messaging.named_text n
set name = :name, dropped_at = case when :dropped then cast(:now as timestamptz) end
where n.tenant_id = :tenant and n.text_no = :text and n.dropped_at is null
