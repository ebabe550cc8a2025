-- tenant · deletes from intake.progress: nothing is on its way any more.
delete from intake.progress p where p.tenant_id = :tenant and p.file_id = :file
