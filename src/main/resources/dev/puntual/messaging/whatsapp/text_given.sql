-- tenant · a text was given in at Meta, or refused there at once. Writes messaging.whatsapp_text.
update messaging.whatsapp_text t
set state = :state, reason = :reason, link_base = :linkBase, told_at = :now
where t.tenant_id = :tenant and t.name = :name and t.language = :language and t.state in ('draft', 'rejected')
