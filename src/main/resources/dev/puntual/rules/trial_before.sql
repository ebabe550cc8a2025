-- local · what the rules say that count before. A contact that has its slot may wait for however long. Reads
-- pg_temp.rule_answer, writes pg_temp.rule_overheard.
update pg_temp.rule_overheard o
set before_verdict = a.verdict, before_against = a.against,
    before_at = case when o.latest is not null then a.slot_at when a.verdict = 'allow' then o.at
                     when a.verdict = 'defer' then a.until_at end
from pg_temp.rule_answer a
where a.question_id = o.question_id
