-- tenant · lifts those holds of one batch that are still in force. A second time finds none.
update worklist.hold h
set lifted_at = :now, lifted_by = :person::uuid
where h.tenant_id = :tenant and h.lifted_at is null
  and h.hold_id = md5('h/' || :batch::text || '/' || h.debtor_id::text)::uuid
