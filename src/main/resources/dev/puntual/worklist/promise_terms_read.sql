-- tenant · how exact a promise has to be kept; no row where the company chose nothing.
select t.days::int, t.percent::int from worklist.promise_terms t where t.tenant_id = :tenant
