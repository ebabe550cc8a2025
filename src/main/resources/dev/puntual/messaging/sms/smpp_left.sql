-- tenant · parts of texts whose last part came some minutes ago, and which are not whole. Reads messaging.smpp_part.
select p.sender, p.reference, p.total, p.part_no, p.coding, p.octets, p.came_at
from messaging.smpp_part p
where p.tenant_id = :tenant and p.told_at is null
  and not exists (
    select from messaging.smpp_part o
    where o.tenant_id = :tenant and o.text_id = p.text_id and o.came_at >= :before)
order by p.text_id, p.part_no
limit 1000
