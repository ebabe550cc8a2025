-- tenant · reads payments.payment: when the next question is due.
select p.ask_at
from payments.payment p
where p.tenant_id = :tenant and p.ask_at is not null
order by p.ask_at
limit 1
