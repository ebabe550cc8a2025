-- tenant · a page of refusals of lists that nobody followed yet, with the addresses that are known of whom they are about.
-- Reads rules.v_listed_refusal, messaging.v_suppression and receivables.v_contact.
with open as (
  select r.authorisation_id, r.debtor_id, r.channel, r.evidence, r.recorded_by, r.recorded_at
  from rules.v_listed_refusal r
  where r.tenant_id = :tenant and r.channel in ('email', 'sms', 'whatsapp', 'voice')
    and not exists (
      select from messaging.v_suppression s where s.tenant_id = :tenant and s.suppression_id = r.authorisation_id)
  order by r.recorded_at, r.authorisation_id
  limit :page
)
select distinct o.authorisation_id, o.debtor_id, o.channel, o.evidence, o.recorded_by, o.recorded_at,
       nullif(case when o.channel = 'email' then c.email else c.phone end, '') as address
from open o
left join receivables.v_contact c on c.tenant_id = :tenant and c.debtor_id = o.debtor_id
