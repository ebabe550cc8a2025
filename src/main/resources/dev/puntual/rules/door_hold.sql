-- tenant · the contacts that stand at the door, as they were asked about and with what is known now of their
-- authorisation and of how late they are; takes the turns of their debtors, in one order for everybody. Reads rules.contact,
-- authorisation, declaration and asked_hours, tenants.v_tenant; locks rules.turn.
select c.contact_id, (:now::timestamptz at time zone v.zone)::date - c.due_on as days_late, c.taken_at, c.slot_at, c.debtor_id, c.debt_id, c.address_hash, c.occasion, c.question,
       coalesce((
         select a.granted from rules.authorisation a
         where a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.channel = c.channel
           and (a.address_hash is null or a.address_hash = c.address_hash)
         order by a.recorded_at desc, a.authorisation_id desc
         limit 1
       ), (
         select d.holds from rules.declaration d
         where d.tenant_id = :tenant
         order by d.signed_at desc, d.declaration_id desc
         limit 1
       ), false) as authorised, coalesce((
         select h.hours from rules.asked_hours h
         where h.tenant_id = :tenant and h.debtor_id = c.debtor_id and h.withdrawn_at is null
       ), '') as asked
from rules.contact c
join tenants.v_tenant v on v.tenant_id = :tenant
join rules.turn t on t.tenant_id = :tenant and t.debtor_id = c.debtor_id
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.outcome = 'reserved'
order by t.debtor_id
for no key update of t
