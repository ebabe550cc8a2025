-- tenant · what waited is answered or withdrawn; a second time finds nothing. Writes receivables.rights_request.
update receivables.rights_request r
set state = :state, closed_at = :now, closed_by = :person, answered_at = coalesce(r.answered_at, :now),
    answered_by = coalesce(r.answered_by, :person), answer = case when :answer = '' then r.answer else :answer end
where r.tenant_id = :tenant and r.debtor_id = :debtor and r.kind = :kind and r.state = 'held'
