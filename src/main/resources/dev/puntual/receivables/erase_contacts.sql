-- tenant · a debtor's addresses go, the retired ones too. Writes receivables.contact.
delete from receivables.contact c where c.tenant_id = :tenant and c.debtor_id = :debtor
