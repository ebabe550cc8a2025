-- tenant · the parts of one text, if all have come and it was not told. Reads messaging.smpp_part.
select p.sender, p.reference, p.total, p.part_no, p.coding, p.octets, p.came_at
from messaging.smpp_part p
where p.tenant_id = :tenant and p.text_id = :text and p.told_at is null
  and p.total = (
    select count(*) from messaging.smpp_part o where o.tenant_id = :tenant and o.text_id = :text and o.told_at is null)
order by p.part_no
