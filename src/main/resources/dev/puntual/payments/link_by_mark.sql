-- tenant · which link a short address names, whether it still opens or not. Reads payments.link.
select l.link_id
from payments.link l
where l.tenant_id = :tenant and l.mark = :mark
