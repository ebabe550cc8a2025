-- tenant · for a batch of messages, asked again at the door: whom they are for, and whether what they were
-- planned for is still owed and not on hold. Reads receivables.v_open, v_debtor, worklist.v_hold,
-- messaging.v_message, tenants.v_tenant.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), asked as (
  select p.message_id, p.debtor_id, p.currency, p.plan_id, p.contact_on
  from dunning.planned_contact p
  where p.tenant_id = :tenant and p.message_id = any(:messages)
), reason_to_write as (
  select a.message_id, o.receivable_id,
         exists (
           select from worklist.v_hold h
           where h.tenant_id = :tenant and h.debtor_id = a.debtor_id
             and (h.receivable_id is null or h.receivable_id = o.receivable_id)
             and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today)) as held
  from asked a
  cross join day
  join dunning.decision d
    on d.tenant_id = :tenant and d.debtor_id = a.debtor_id and d.plan_id = a.plan_id
    and d.currency = a.currency and d.reason = 'due'
  join receivables.v_open o
    on o.tenant_id = :tenant and o.receivable_id = d.receivable_id and o.episode = d.episode
), standing as (
  select r.message_id, count(*) filter (where not r.held) as free, count(*) as still_open
  from reason_to_write r
  group by r.message_id
)
select a.message_id, a.debtor_id, a.currency, m.recipient, m.language, m.country, m.zone,
       coalesce(s.free, 0) as free, coalesce(s.still_open, 0) as still_open,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone
from asked a
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = a.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join standing s on s.message_id = a.message_id
