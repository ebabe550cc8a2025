-- tenant · whether a debtor's erasure waits. Reads receivables.v_rights_request.
select exists (
  select from receivables.v_rights_request r
  where r.tenant_id = :tenant and r.debtor_id = :debtor and r.kind = 'erasure' and r.state = 'held')
