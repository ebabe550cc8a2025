-- tenant · whether interest on what was objected to in vain counts for the days of the objection; no row where nobody chose.
select o.retroactive from surcharges.objecting o where o.tenant_id = :tenant
