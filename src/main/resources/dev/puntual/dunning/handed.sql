-- tenant · the calls and acts of the office of one plan are with the worklist now.
update dunning.planned_contact p
set state = 'handed'
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and not p.channel in ('email', 'sms', 'whatsapp', 'voice')
