-- local · writes pg_temp.rule_answer: what was said to each of a few questions.
insert into pg_temp.rule_answer (question_id, verdict, until_at, against, reason, profile, slot_at, rules)
select a.question_id, a.verdict, a.until_at, string_to_array(a.rules, ' '), a.reason, a.profile, a.slot_at, a.rules
from unnest(:ids::uuid[], :verdicts::text[], :untils::timestamptz[], :rules::text[], :reasons::text[], :profiles::int[],
  :slots::timestamptz[]) as a (question_id, verdict, until_at, rules, reason, profile, slot_at)
