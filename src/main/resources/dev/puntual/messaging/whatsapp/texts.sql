-- tenant · the texts of the company, newest first. Reads messaging.whatsapp_text.
select t.name, t.language, t.stage, t.category, t.state, t.reason, t.quality, t.body, t.link_base, t.written_at
from messaging.whatsapp_text t
where t.tenant_id = :tenant
order by t.written_at desc, t.name desc
limit 500
