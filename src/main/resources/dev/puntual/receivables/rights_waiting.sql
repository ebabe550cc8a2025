-- fleet · how many requests about personal data nobody answered whose last day is near or past, over all companies.
-- By index within each company. Reads receivables.rights_request.
select count(*)::int as near, count(*) filter (where r.answer_by < :today::date)::int as late
from receivables.rights_request r
where r.answered_at is null and r.answer_by <= :near::date
  and case when :sandbox::uuid is null then not app.is_sandbox(r.tenant_id) else r.tenant_id = :sandbox end
