-- tenant · takes the turns of all debtors asked about, in one order for everybody; others wait until this transaction
-- ends. Reads and locks rules.turn.
select count(*) from (
  select t.debtor_id
  from rules.turn t
  where t.tenant_id = :tenant and t.debtor_id in (select q.debtor_id from pg_temp.in_question q)
  order by t.debtor_id
  for no key update of t
) held
