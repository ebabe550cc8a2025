-- tenant · whose files are to go. Reads intake.erasure.
select e.debtor_id, e.words from intake.erasure e where e.tenant_id = :tenant order by e.asked_at, e.debtor_id
