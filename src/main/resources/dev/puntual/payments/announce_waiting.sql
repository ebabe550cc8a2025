-- tenant · reads payments.payment: whose money moved and was not announced yet.
select p.payment_id, p.revision
from payments.payment p
where p.tenant_id = :tenant and p.announced < p.revision and p.payment_id > :after
order by p.payment_id
limit :page
