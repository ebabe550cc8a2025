-- tenant · what lists of names told of one debtor goes. Writes dunning.book_debtor.
update dunning.book_debtor b set told = '{}' where b.tenant_id = :tenant and b.debtor_id = :debtor and b.told <> '{}'
