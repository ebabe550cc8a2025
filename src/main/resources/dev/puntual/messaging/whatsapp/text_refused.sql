-- tenant · Meta refused a message because of its text: it is not sent any more until Meta says otherwise. Writes
-- messaging.whatsapp_text.
update messaging.whatsapp_text t
set state = :state, reason = :reason
where t.tenant_id = :tenant and t.name = :name and t.language = :language and t.state = 'approved'
