-- tenant · updates payments.payment: announced up to the movement that was told, not to one that came since.
update payments.payment p
set announced = d.revision
from unnest(:payments::uuid[], :revisions::int[]) as d(payment_id, revision)
where p.tenant_id = :tenant and p.payment_id = d.payment_id and p.announced < d.revision
