-- tenant · reads receivables.debtor; writes the debtor, or why there is none, into pg_temp.in_contact.
with by_code as (
  select c.line, d.debtor_id
  from pg_temp.in_contact c
  join receivables.debtor d on d.tenant_id = :tenant and d.code = c.debtor_code and d.withdrawn_at is null
  where c.problem is null
), by_name as (
  select c.line, min(d.debtor_id::text)::uuid as debtor_id, count(*) as candidates
  from pg_temp.in_contact c
  join receivables.debtor d
    on d.tenant_id = :tenant and d.name_key = receivables.name_key(c.debtor_name) and d.withdrawn_at is null
  where c.problem is null and c.debtor_name <> ''
    and not exists (select from by_code k where k.line = c.line)
  group by c.line
), found as (
  select k.line, k.debtor_id, 1 as candidates from by_code k
  union all
  select n.line, n.debtor_id, n.candidates from by_name n
)
update pg_temp.in_contact c
set debtor_id = case when f.candidates = 1 then f.debtor_id end,
    problem = case when f.candidates is null then 'debtor_unknown'
                   when f.candidates > 1 then 'debtor_ambiguous' end,
    field = case when f.candidates = 1 then null else 'debtor' end,
    value = case when f.candidates = 1 then null
                 else coalesce(nullif(c.debtor_code, ''), c.debtor_name) end
from pg_temp.in_contact me
left join found f on f.line = me.line
where c.line = me.line and c.problem is null
