-- tenant · lines of lists that spoke of one person lose their words. Writes dunning.book_line.
update dunning.book_line b
set said = ''
where b.tenant_id = :tenant and b.said <> '' and (lower(b.said) = any (:whole::text[]) or b.said ~* :pattern)
