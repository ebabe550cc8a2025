-- tenant · nothing of a debtor says any more who it was; the code by which files know it goes, too. Writes receivables.debtor.
update receivables.debtor d
set code = 'ARCO-' || substr(replace(d.debtor_id::text, '-', ''), 1, 16), name = 'ARCO-' || substr(replace(d.debtor_id::text, '-', ''), 1, 16),
    name_key = '', tax_id = '', attributes = '{}', erased_at = :now
where d.tenant_id = :tenant and d.debtor_id = :debtor and d.erased_at is null
