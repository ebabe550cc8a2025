-- tenant · reads payments.notice: those not read yet, in order of arrival, paged by key.
select n.gateway, n.notice_id, n.received_at, n.body
from payments.notice n
where n.tenant_id = :tenant and n.folded_at is null
  and (n.received_at, n.gateway, n.notice_id) > (:afterTime, :afterGateway, :afterNotice)
order by n.received_at, n.gateway, n.notice_id
limit :page
