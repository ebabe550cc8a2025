-- tenant · The newest version of each text that the company wrote or took back. Reads messaging.template.
select distinct on (t.stage, t.language) t.stage, t.language, t.version, t.house, t.subject, t.body
from messaging.template t
where t.tenant_id = :tenant and t.channel = 'email'
order by t.stage, t.language, t.version desc
