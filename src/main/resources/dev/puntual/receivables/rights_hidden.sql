-- tenant · debtors whose erasure waits. Reads receivables.rights_request by its index of what is held.
select r.debtor_id
from receivables.rights_request r
where r.tenant_id = :tenant and r.state = 'held' and r.kind = 'erasure'
