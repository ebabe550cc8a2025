-- tenant · all versions of one part of an automated call, newest first, with who wrote each. Reads messaging.template, tenants.v_person.
select t.version, t.house, t.body, t.written_at, coalesce(p.name, '') as written_by
from messaging.template t
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = t.written_by
where t.tenant_id = :tenant and t.stage = :part and t.channel = 'voice' and t.language = :language
order by t.version desc
limit 50
