-- tenant · keeps one part of a text that comes in parts; the same part again is the one that is known, but for one of another text
-- that bears the same mark long after. Writes messaging.smpp_part.
with gone as (
  delete from messaging.smpp_part p
  where p.tenant_id = :tenant and p.text_id = :text and p.came_at < :stale
  returning p.part_no
)
insert into messaging.smpp_part (tenant_id, text_id, part_no, total, reference, sender, coding, octets, came_at)
select t.tenant_id, :text, :number, :total, :reference, :sender, :coding, :octets, :now
from tenants.v_tenant t
where t.tenant_id = :tenant and (select count(*) from gone) >= 0
on conflict (tenant_id, text_id, part_no) do update
set octets = excluded.octets, sender = excluded.sender, coding = excluded.coding, came_at = excluded.came_at, told_at = null
where messaging.smpp_part.tenant_id = :tenant and messaging.smpp_part.came_at < :stale
