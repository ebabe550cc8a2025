-- tenant · what came with a debtor's answers. Reads messaging.v_answer_file and v_answer.
select (to_jsonb(x) - array['tenant_id'])::text
from messaging.v_answer_file x
join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = x.answer_id
where x.tenant_id = :tenant and a.subject_id = :debtor
order by x.answer_id, x.file_no
