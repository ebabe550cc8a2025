-- Why: words of people whom nobody knew had no end, because the walk goes by whom messages are about.
-- Locks: messaging.answer, while an index over what nobody knew whose it is is built; seconds per million answers.

-- What nobody knows whose it is and still has words or an address; it leaves the index once it has none.
create index answer_stray on messaging.answer (tenant_id, received_at) where subject_id is null and address <> '';
