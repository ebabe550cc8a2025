-- local · gives every question its profile. Reads pg_temp.rule_profile, writes pg_temp.in_question.
update pg_temp.in_question q
set profile = p.profile
from pg_temp.rule_profile p
where p.channel = q.channel and p.country = q.country and p.subdivision = q.subdivision and p.zone = q.zone
  and p.collector = q.collector and p.debtor_class = q.debtor_class and p.recipient = q.recipient
  and p.stage = q.stage and p.traits = q.traits and p.authorised = q.authorised and p.asked = q.asked
  and q.at >= p.binds_from and q.at < p.binds_until
