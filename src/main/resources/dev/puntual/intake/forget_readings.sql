-- tenant · the examples that the readings of files keep, and names of files, lose the words of one person. Writes intake.file.
update intake.file f
set name = regexp_replace(f.name, :pattern, '…', 'gi'),
    reading = regexp_replace(f.reading::text, '"' || :any || '"', '"…"', 'gi')::jsonb
where f.tenant_id = :tenant and (f.name ~* :pattern or f.reading::text ~* ('"' || :any || '"'))
