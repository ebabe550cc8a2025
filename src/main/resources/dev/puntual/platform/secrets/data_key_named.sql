-- tenant · one data key of the company, and which master key wrapped it.
select k.master, k.key_sealed
from app.data_key k
where k.tenant_id = :tenant and k.key_id = :key
