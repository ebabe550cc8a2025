-- tenant · one text more; none when another that stands has its name. Reads tenants.v_tenant, reads and writes
-- messaging.named_text.
insert into messaging.named_text (tenant_id, text_no, name, stage, origin, made_at)
select c.tenant_id, coalesce(max(n.text_no), 0) + 1, :name, :stage, :origin, :now
from tenants.v_tenant c
left join messaging.named_text n on n.tenant_id = :tenant
where c.tenant_id = :tenant
group by c.tenant_id
on conflict do nothing
returning text_no
