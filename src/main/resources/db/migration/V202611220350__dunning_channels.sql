-- Why: a step goes by the first of its channels by which its debtor can be reached, text messages among them; and a number at
-- which no text message arrives is not tried again.
-- Locks: receivables.contact, for the instant in which empty columns are added; the rest are views.

alter table receivables.contact
  -- Since when a provider says that nobody is behind the number by that channel. It may still be called.
  add column texts_bad_since timestamptz,
  add column whatsapp_bad_since timestamptz;

create or replace view receivables.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, phone, rank, email_bad_since, created_at, phone_bad_since, traits,
       texts_bad_since, whatsapp_bad_since
from receivables.contact where retired_at is null;

-- Whom a step can name, by each channel of messages, at what address. code: the role, behind its channel if that is not
-- e-mail. The one place that says who can be texted: an international number that nobody said is wrong. Where the digits
-- tell a landline from a telephone that is carried about, only the latter.
create view receivables.v_reach with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, 'email' as channel, role as code, email as address, name, role, rank, created_at,
       traits, party
from receivables.v_recipient
union all
select tenant_id, contact_id, debtor_id, 'sms', 'sms ' || role, phone, name, role, rank, created_at,
       replace(traits, 'work_email', ''), case when role in ('guarantor', 'joint_debtor') then role else 'debtor' end
from receivables.contact
where retired_at is null and phone_bad_since is null and texts_bad_since is null
  and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor')
  and phone ~ '^\+[1-9][0-9]{7,14}$'
  and phone !~ '^\+(34[^67]|44[^7]|51[^9]|54[^9]|55..[^6-9]|56[^9]|57[^3]|58[^4]|591[^67]|593[^9]|595[^9]|598[^9])'
union all
select tenant_id, contact_id, debtor_id, 'whatsapp', 'whatsapp ' || role, phone, name, role, rank, created_at,
       replace(traits, 'work_email', ''), case when role in ('guarantor', 'joint_debtor') then role else 'debtor' end
from receivables.contact
where retired_at is null and phone_bad_since is null and whatsapp_bad_since is null
  and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor')
  and phone ~ '^\+[1-9][0-9]{7,14}$';
grant select on receivables.v_reach to puntual_app;

-- The same of any time, for whoever decides a day again: with when each came, was said to be bad, and went.
create view receivables.v_reach_then with (security_invoker = true) as
select tenant_id, debtor_id, role as code, created_at, email_bad_since as bad_since, retired_at
from receivables.v_address_then
union all
select c.tenant_id, c.debtor_id, w.channel || ' ' || c.role, c.created_at,
       least(c.phone_bad_since, case w.channel when 'sms' then c.texts_bad_since else c.whatsapp_bad_since end), c.retired_at
from receivables.contact c
cross join (values ('sms'), ('whatsapp')) as w(channel)
where c.role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor') and c.phone ~ '^\+[1-9][0-9]{7,14}$'
  and (w.channel = 'whatsapp' or c.phone !~
    '^\+(34[^67]|44[^7]|51[^9]|54[^9]|55..[^6-9]|56[^9]|57[^3]|58[^4]|591[^67]|593[^9]|595[^9]|598[^9])');
grant select on receivables.v_reach_then to puntual_app;

-- E-mail needs nothing; another channel needs an account of the company's. Without it a message would lie in the house
-- and reach nobody, while the next way of its step might.
create or replace view messaging.v_connected with (security_invoker = true) as
select t.tenant_id, 'email' as channel from tenants.v_tenant t
union all
select a.tenant_id, a.channel from messaging.account a;

-- Planned messages by any channel; the id of one that has none yet is that of its first try.
create or replace view dunning.v_letter with (security_invoker = true) as
select c.tenant_id, c.plan_id, c.debtor_id, c.currency,
       coalesce(c.message_id, md5(c.tenant_id::text || '/m/' || c.debtor_id || '/' || c.currency || '/' || c.contact_on)::uuid)
         as message_id
from dunning.planned_contact c
where c.channel in ('email', 'sms', 'whatsapp');
