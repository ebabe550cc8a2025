-- tenant · when the oldest words of a gateway came that are kept still, once any are. Reads payments.notice.
select n.received_at
from payments.notice n
where n.tenant_id = :tenant and n.folded_at is not null and n.body <> ''::bytea
order by n.received_at
limit 1
