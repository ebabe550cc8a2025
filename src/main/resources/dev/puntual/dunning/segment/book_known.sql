-- tenant · which words are a debtor's code or the e-mail of a contact, and where they stand. Reads
-- receivables.v_debtor and v_contact.
with word as (
  select u.word, u.place, u.col
  from unnest(:words::text[], :places::int[], :columns::int[]) u (word, place, col)
  where u.word <> ''
)
select w.place, w.col, d.debtor_id
from word w
join receivables.v_debtor d on d.tenant_id = :tenant and lower(d.code) = w.word
union
select w.place, w.col, c.debtor_id
from word w
join receivables.v_contact c on c.tenant_id = :tenant and lower(c.email) = w.word
