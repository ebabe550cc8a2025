-- tenant · marks the questions about persons who may be reached on this channel: the newest word about the person counts,
-- and where there is none the company's declaration. Reads rules.authorisation and rules.declaration; writes in_question.
with said as (
  select distinct on (q.question_id) q.question_id, a.granted
  from rules.authorisation a
  join pg_temp.in_question q on q.debtor_id = a.debtor_id and q.channel = a.channel
  where a.tenant_id = :tenant and (a.address_hash is null or a.address_hash = q.address_hash)
  order by q.question_id, a.recorded_at desc, a.authorisation_id desc
), declared as (
  select coalesce((
    select d.holds from rules.declaration d
    where d.tenant_id = :tenant
    order by d.signed_at desc, d.declaration_id desc
    limit 1
  ), false) as holds
)
update pg_temp.in_question q
set authorised = m.authorised
from (
  select q.question_id, coalesce(s.granted, d.holds) as authorised
  from pg_temp.in_question q
  cross join declared d
  left join said s on s.question_id = q.question_id
) m
where m.question_id = q.question_id and m.authorised
