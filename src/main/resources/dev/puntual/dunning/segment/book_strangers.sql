-- tenant · words that are neither a debtor's code nor an e-mail. Reads receivables.v_debtor and v_contact.
select w.word
from unnest(:words::text[]) with ordinality w (word, place)
where not exists (
    select from receivables.v_debtor d where d.tenant_id = :tenant and lower(d.code) = w.word)
  and not exists (
    select from receivables.v_contact c where c.tenant_id = :tenant and c.email <> '' and c.email = w.word)
order by w.place
