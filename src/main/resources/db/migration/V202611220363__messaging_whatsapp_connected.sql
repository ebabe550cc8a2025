-- Why: strategies go on to their next channel while WhatsApp is stopped, or while Meta has approved no text of the company's.
-- Locks: a view only.

create or replace view messaging.v_connected with (security_invoker = true) as
select t.tenant_id, 'email' as channel from tenants.v_tenant t
union all
select a.tenant_id, a.channel from messaging.account a where a.channel <> 'whatsapp'
union all
select a.tenant_id, a.channel
from messaging.account a
left join messaging.whatsapp_standing s on s.tenant_id = a.tenant_id
where a.channel = 'whatsapp' and coalesce(s.stopped, '') = ''
  and exists (
    select from messaging.whatsapp_text x
    where x.tenant_id = a.tenant_id and x.state = 'approved' and x.category = 'utility');
