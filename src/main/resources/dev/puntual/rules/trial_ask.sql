-- tenant · every slot that is still to come, as it was asked then; those that were overheard stay as they asked. Reads
-- rules.contact, writes pg_temp.rule_overheard.
insert into pg_temp.rule_overheard
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, authorised, asked, at)
select c.contact_id, c.debtor_id, c.debt_id, c.channel, c.question ->> 'country', c.question ->> 'subdivision',
       c.question ->> 'zone', c.question ->> 'collector', c.question ->> 'debtorClass', c.question ->> 'recipient',
       c.question ->> 'stage', c.question ->> 'traits', c.address_hash, c.occasion, (c.question ->> 'authorised')::boolean,
       coalesce(c.question ->> 'asked', ''), c.slot_at
from rules.contact c
where c.tenant_id = :tenant and c.outcome = 'reserved' and c.slot_at >= :now
on conflict do nothing
