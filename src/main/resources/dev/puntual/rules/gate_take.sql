-- tenant · writes down what was just answered: a slot for each contact that got one, and for the others that they got none.
-- Writes rules.contact; what may have been sent stays as it is.
insert into rules.contact as c
  (tenant_id, contact_id, debtor_id, debt_id, channel, address_hash, occasion, due_on, taken_at, slot_at, outcome, settled_at,
   book_id, question)
select :tenant, q.question_id, q.debtor_id, q.debt_id, q.channel, q.address_hash, q.occasion, q.due_on, :now,
       coalesce(a.slot_at, q.at),
       case when a.slot_at is null then 'released' else 'reserved' end,
       case when a.slot_at is null then cast(:now as timestamptz) end,
       :book, p.question::jsonb
from pg_temp.rule_answer a
join pg_temp.in_question q on q.question_id = a.question_id
join pg_temp.rule_profile p on p.profile = a.profile
where q.turn = :turn
on conflict (tenant_id, contact_id) do update
set was = c.was || array[coalesce(c.settled_at, :now), c.slot_at, c.taken_at, c.out_at],
    slot_at = excluded.slot_at, taken_at = excluded.taken_at, outcome = excluded.outcome, settled_at = excluded.settled_at,
    book_id = excluded.book_id, question = excluded.question, due_on = excluded.due_on
where c.tenant_id = :tenant and c.outcome in ('reserved', 'released')
