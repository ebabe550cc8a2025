-- tenant · for how many working days whoever says that it is paid is left alone; no row where the company chose none.
select v.days::int from worklist.verifying v where v.tenant_id = :tenant
