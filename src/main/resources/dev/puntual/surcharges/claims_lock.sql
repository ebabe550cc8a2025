-- tenant · holds the claims of some debts until the transaction ends, so that two who waive do not waive the same money.
select c.claim_id
from surcharges.claim c
where c.tenant_id = :tenant and c.receivable_id = any(:debts::uuid[])
order by c.claim_id
for update
