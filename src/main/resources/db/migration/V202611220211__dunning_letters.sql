-- Why: a planned contact can be spoken of by the id of its message before it has one.
-- Locks: a new view only.

create view dunning.v_letter with (security_invoker = true) as
select c.tenant_id, c.plan_id, c.debtor_id, c.currency,
       coalesce(c.message_id, md5(c.tenant_id::text || '/m/' || c.debtor_id || '/' || c.currency || '/' || c.contact_on)::uuid)
         as message_id
from dunning.planned_contact c
where c.channel = 'email';
grant select on dunning.v_letter to puntual_app;
