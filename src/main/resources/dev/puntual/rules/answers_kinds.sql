-- local · the different kinds of questions and the instants they are asked for. Reads pg_temp.in_question.
select q.channel, q.country, q.subdivision, q.zone, q.collector, q.debtor_class, q.recipient, q.stage, q.traits,
       q.authorised, q.asked, min(q.at) as first_at, max(q.at) as last_at
from pg_temp.in_question q
group by q.channel, q.country, q.subdivision, q.zone, q.collector, q.debtor_class, q.recipient, q.stage, q.traits,
         q.authorised, q.asked
