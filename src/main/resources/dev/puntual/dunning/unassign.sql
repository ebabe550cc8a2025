-- tenant · lets the segments decide again for these debtors.
delete from dunning.assignment a where a.tenant_id = :tenant and a.debtor_id = any(:debtors::uuid[])
