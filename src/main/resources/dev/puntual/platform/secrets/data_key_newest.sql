-- tenant · the company's newest data key that this master key wrapped.
select k.key_id, k.key_sealed
from app.data_key k
where k.tenant_id = :tenant and k.master = :master
order by k.key_id desc
limit 1
