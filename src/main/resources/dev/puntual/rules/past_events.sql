-- tenant · what some debtors said or did that still calls for quiet. Reads rules.event.
select e.debtor_id, e.kind, e.debt_id, e.at, e.until_at, e.address_hash
from rules.event e
where e.tenant_id = :tenant and e.debtor_id = any(:debtors::uuid[]) and e.lifted_at is null
