-- tenant · whether there is any document to rehearse with, paid ones too: past months are rehearsed with those. Reads
-- receivables.v_receivable.
select exists (select from receivables.v_receivable r where r.tenant_id = :tenant)
