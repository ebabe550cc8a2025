-- tenant · notes what a person asked about their own data; one at a time waits for each debtor. Writes receivables.rights_request.
insert into receivables.rights_request (tenant_id, request_id, debtor_id, kind, said, asked_at, asked_by, state, closed_at, closed_by)
select d.tenant_id, :id, d.debtor_id, :kind, :said, :now, :person, :state,
       case when :state = 'held' then null else cast(:now as timestamptz) end, case when :state = 'held' then null else :person::uuid end
from receivables.debtor d
where d.tenant_id = :tenant and d.debtor_id = :debtor
on conflict do nothing
