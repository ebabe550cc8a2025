-- Why: a step may go by a call of a machine, where the company has one.
-- Locks: dunning.step while its check is read once; strategies are small.

alter table dunning.step drop constraint step_ways_check;
alter table dunning.step add constraint step_ways_check
  check (cardinality(ways) > 0 and ways <@ '{email,sms,whatsapp,voice,call}');

create or replace view dunning.v_letter with (security_invoker = true) as
select c.tenant_id, c.plan_id, c.debtor_id, c.currency,
       coalesce(c.message_id, md5(c.tenant_id::text || '/m/' || c.debtor_id || '/' || c.currency || '/' || c.contact_on)::uuid)
         as message_id
from dunning.planned_contact c
where c.channel in ('email', 'sms', 'whatsapp', 'voice');
