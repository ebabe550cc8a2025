-- tenant · columns of files that open debts carry today; one that none carries any more has no debts.
select a.name, a.debts, a.samples
from dunning.attribute a
where a.tenant_id = :tenant
order by a.debts desc, a.name
limit 1000
