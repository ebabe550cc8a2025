-- local · the questions of a small letter box, those about one debtor in their turn. Reads pg_temp.in_question.
select q.question_id, q.debtor_id, q.debt_id, q.channel, q.country, q.subdivision, q.zone, q.collector, q.debtor_class,
       q.recipient, q.stage, q.traits, q.address_hash, q.occasion, q.authorised, q.asked, q.at, coalesce(q.latest, q.at) as latest
from pg_temp.in_question q
order by q.precedence, q.at, q.question_id
