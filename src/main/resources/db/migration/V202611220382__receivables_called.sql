-- Why: a machine may call any telephone that nobody said is wrong, landlines too.
-- Locks: none. Size: views.

-- Whom a step can name, by each channel of messages, at what address; code: the role, behind its channel if that is not e-mail.
create or replace view receivables.v_reach with (security_invoker = true) as
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
  and phone !~ '^\+(34[^67]|44[^7]|51[^9]|54[^9]|55..[^6-9]|57[^3]|58[^4]|591[^67]|593[^9]|595[^9]|598[^9])'
union all
select tenant_id, contact_id, debtor_id, 'whatsapp', 'whatsapp ' || role, phone, name, role, rank, created_at,
       replace(traits, 'work_email', ''), case when role in ('guarantor', 'joint_debtor') then role else 'debtor' end
from receivables.contact
where retired_at is null and phone_bad_since is null and whatsapp_bad_since is null
  and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor')
  and phone ~ '^\+[1-9][0-9]{7,14}$'
union all
select tenant_id, contact_id, debtor_id, 'voice', 'voice ' || role, phone, name, role, rank, created_at,
       replace(traits, 'work_email', ''), case when role in ('guarantor', 'joint_debtor') then role else 'debtor' end
from receivables.contact
where retired_at is null and phone_bad_since is null and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor')
  and phone ~ '^\+[1-9][0-9]{7,14}$';

-- The same of any time, for whoever decides a day again: with when each came, was said to be bad, and went.
create or replace view receivables.v_reach_then with (security_invoker = true) as
select tenant_id, debtor_id, role as code, created_at, email_bad_since as bad_since, retired_at
from receivables.v_address_then
union all
select c.tenant_id, c.debtor_id, w.channel || ' ' || c.role, c.created_at,
       least(c.phone_bad_since, case w.channel when 'sms' then c.texts_bad_since when 'whatsapp' then c.whatsapp_bad_since end), c.retired_at
from receivables.contact c
cross join (values ('sms'), ('whatsapp'), ('voice')) as w(channel)
where c.role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor') and c.phone ~ '^\+[1-9][0-9]{7,14}$'
  and (w.channel <> 'sms' or c.phone !~
    '^\+(34[^67]|44[^7]|51[^9]|54[^9]|55..[^6-9]|57[^3]|58[^4]|591[^67]|593[^9]|595[^9]|598[^9])');
