-- tenant · a person says that an answer meant something else; once. Writes inbox.reading.
update inbox.reading r
set undone_at = :now, undone_by = :person
where r.tenant_id = :tenant and r.answer_id = :answer and r.undone_at is null
