-- local · keeps what is being asked; what was asked before keeps its first question. Reads pg_temp.in_question, writes
-- pg_temp.rule_overheard.
insert into pg_temp.rule_overheard
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, authorised, asked, at, latest)
select q.question_id, q.debtor_id, q.debt_id, q.channel, q.country, q.subdivision, q.zone, q.collector, q.debtor_class,
       q.recipient, q.stage, q.traits, q.address_hash, q.occasion, q.authorised, q.asked, q.at, q.latest
from pg_temp.in_question q
on conflict do nothing
