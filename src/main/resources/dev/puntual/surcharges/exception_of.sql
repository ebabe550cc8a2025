-- tenant · what was agreed with one debtor about lateness.
select x.rate, x.per, x.reason, x.statute
from surcharges.v_exception x
where x.tenant_id = :tenant and x.debtor_id = :debtor
