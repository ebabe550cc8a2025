-- tenant · asks about one contact as it was asked about before. Reads rules.contact; writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, at, latest)
select c.contact_id, c.debtor_id, c.debt_id, c.channel, c.question ->> 'country', c.question ->> 'subdivision',
       c.question ->> 'zone', c.question ->> 'collector', c.question ->> 'debtorClass', c.question ->> 'recipient',
       c.question ->> 'stage', c.question ->> 'traits', c.address_hash, c.occasion, :now, :latest
from rules.contact c
where c.tenant_id = :tenant and c.contact_id = :contact and c.outcome in ('reserved', 'released')
on conflict do nothing
