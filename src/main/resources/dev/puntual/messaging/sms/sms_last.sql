-- tenant · the text message of one stage and language as the company last said it. Reads messaging.template.
select t.house, t.body, t.plain
from messaging.template t
where t.tenant_id = :tenant and t.stage = :stage and t.channel = 'sms' and t.language = :language
order by t.version desc
limit 1
