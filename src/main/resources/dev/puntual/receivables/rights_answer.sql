-- tenant · a person was told what comes of their request; what cannot wait any more is closed with it. A second time finds nothing.
-- Writes receivables.rights_request.
update receivables.rights_request r
set answered_at = :now, answered_by = :person, answer = :answer,
    state = case when :state = 'done' and r.kind = 'erasure' then r.state else :state end,
    closed_at = case when :state = 'done' and r.kind = 'erasure' then null else cast(:now as timestamptz) end,
    closed_by = case when :state = 'done' and r.kind = 'erasure' then null else :person::uuid end
where r.tenant_id = :tenant and r.request_id = :request and r.debtor_id = :debtor and r.state = 'held'
