-- tenant · writes intake.file: what we understood, for a person to look at; also what the person then changed.
update intake.file f
set state = 'proposed',
    purpose = :purpose,
    format = :format,
    header_key = :header_key,
    reading = :draft::jsonb,
    problem = ''
where f.tenant_id = :tenant and f.file_id = :file and f.state in ('received', 'proposed', 'interrupted')
