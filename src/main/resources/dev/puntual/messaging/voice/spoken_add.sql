-- tenant · keeps a part of an automated call as its newest version. Two people at once: the second meets the key and is told.
-- Reads tenants.v_tenant, reads and writes messaging.template.
insert into messaging.template (tenant_id, stage, channel, language, version, house, subject, body, written_by, written_at)
select c.tenant_id, :part, 'voice', :language, coalesce(max(t.version), 0) + 1, :house, '', :body, cast(:person as uuid), :now
from tenants.v_tenant c
left join messaging.template t
  on t.tenant_id = :tenant and t.stage = :part and t.channel = 'voice' and t.language = :language
where c.tenant_id = :tenant
group by c.tenant_id
on conflict do nothing
