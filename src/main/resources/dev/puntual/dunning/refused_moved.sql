-- tenant · contacts of one plan whose message the contact rules refused go on by another channel, each with what was passed
-- over: a message is asked for again, a call is handed with the others of its plan.
update dunning.planned_contact p
set channel = n.way, state = 'planned', message_id = null, recipient_role = '', leaves_at = null, leaves_why = '',
    skipped = string_to_array(n.skipped, ',')
from unnest(:debtors::uuid[], :currencies::text[], :ways::text[], :skipped::text[]) as n(debtor_id, currency, way, skipped)
where p.tenant_id = :tenant and p.plan_id = :plan and p.debtor_id = n.debtor_id and p.currency = n.currency
  and p.act_no = 0 and p.state = 'requested'
