-- tenant · the first lines of lists that named nobody known lose those that spoke of one person. Writes dunning.book.
update dunning.book b
set strangers = array(
  select s.line from unnest(b.strangers) s (line) where lower(s.line) <> all (:whole::text[]) and s.line !~* :pattern)
where b.tenant_id = :tenant and exists (
  select from unnest(b.strangers) s (line) where lower(s.line) = any (:whole::text[]) or s.line ~* :pattern)
