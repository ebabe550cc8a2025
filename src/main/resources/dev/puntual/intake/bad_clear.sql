-- tenant · deletes from intake.bad_row: what an earlier try at this file complained of.
delete from intake.bad_row b where b.tenant_id = :tenant and b.file_id = :file
