-- tenant · asks about one contact as it was asked about before, and as late as its debts are by now. Reads rules.contact
-- and tenants.v_tenant; writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, due_on, at, latest)
select c.contact_id, c.debtor_id, c.debt_id, c.channel, c.question ->> 'country', c.question ->> 'subdivision',
       c.question ->> 'zone', c.question ->> 'collector', c.question ->> 'debtorClass', c.question ->> 'recipient',
       coalesce((:stages::text[])[width_bucket((:now::timestamptz at time zone t.zone)::date - c.due_on, :firstDays::int[]) + 1],
                c.question ->> 'stage'),
       c.question ->> 'traits', c.address_hash, c.occasion, c.due_on, :now, :latest
from rules.contact c
join tenants.v_tenant t on t.tenant_id = :tenant
where c.tenant_id = :tenant and c.contact_id = :contact and c.outcome in ('reserved', 'released')
on conflict do nothing
