-- tenant · what files said of a debtor's debts in words; numbers, dates and sums stay. Writes receivables.receivable.
update receivables.receivable r
set concept = '', attributes = null
where r.tenant_id = :tenant and r.debtor_id = :debtor and (r.concept <> '' or r.attributes is not null)
