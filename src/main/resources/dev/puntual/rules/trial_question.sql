-- local · asks all that was kept. Reads pg_temp.rule_overheard, writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, authorised, asked, at, latest)
select o.question_id, o.debtor_id, o.debt_id, o.channel, o.country, o.subdivision, o.zone, o.collector, o.debtor_class,
       o.recipient, o.stage, o.traits, o.address_hash, o.occasion, o.authorised, o.asked, o.at, o.latest
from pg_temp.rule_overheard o
on conflict do nothing
