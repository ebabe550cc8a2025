-- Why: a request about personal data whose last day comes was said on one page of one company; whoever watches over the
-- installation heard nothing.
-- Locks: grants and a policy only.

-- Which days, of whichever company, and nothing of who asked what.
grant usage on schema receivables to puntual_dispatcher;
create policy for_the_dispatcher on receivables.rights_request for select to puntual_dispatcher using (true);
grant select (tenant_id, answer_by, answered_at) on receivables.rights_request to puntual_dispatcher;
