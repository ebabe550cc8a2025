-- tenant · writes intake.file: a file arrived and lies in the store; nobody has looked at it yet.
insert into intake.file (tenant_id, file_id, name, bytes, content_hash, uploaded_by, uploaded_at, state)
values (:tenant, :file, :name, :bytes, decode(:hash, 'hex'), :person, :now, 'received')
