-- tenant · a draft that nobody wants. Writes messaging.whatsapp_text.
delete from messaging.whatsapp_text t
where t.tenant_id = :tenant and t.name = :name and t.language = :language and t.state = 'draft'
