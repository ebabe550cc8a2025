-- tenant · what waited is answered or withdrawn; a second time finds nothing. Writes receivables.rights_request.
update receivables.rights_request r
set state = :state, closed_at = :now, closed_by = :person
where r.tenant_id = :tenant and r.debtor_id = :debtor and r.state = 'held'
