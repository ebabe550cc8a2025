-- tenant · what was known of a debtor at an instant gone by. Reads rules.event.
select e.kind, e.debt_id, e.at, e.until_at, e.address_hash
from rules.event e
where e.tenant_id = :tenant and e.debtor_id = :debtor and e.recorded_at <= :then
  and (e.lifted_at is null or e.lifted_at > :then)
