-- tenant · a person recorded how Meta allowed an agency to write, or took it back. Writes messaging.whatsapp_standing.
update messaging.whatsapp_standing s
set approval = :approval
where s.tenant_id = :tenant and s.approval <> :approval
