-- tenant · notes what a person asked about their own data, and until when their law leaves to answer; of a kind one waits for each
-- debtor. Reads receivables.debtor and rights_term, tenants.v_tenant and v_holiday; writes receivables.rights_request.
insert into receivables.rights_request (tenant_id, request_id, debtor_id, kind, said, asked_at, asked_by, state, closed_at, closed_by,
                                        received_on, answer_by, answered_at, answered_by, answer)
select d.tenant_id, :id, d.debtor_id, :kind, :said, :now, :person, :state,
       case when :state = 'held' then null else cast(:now as timestamptz) end, case when :state = 'held' then null else :person::uuid end,
       :received::date,
       case t.counted
         when 'calendar' then :received::date + t.days
         when 'month' then (:received::date + make_interval(months => t.days))::date
         else w.last_day end,
       case when :state = 'held' then null else cast(:now as timestamptz) end, case when :state = 'held' then null else :person::uuid end,
       :answer
from receivables.debtor d
join tenants.v_tenant c on c.tenant_id = :tenant
cross join lateral (
  select x.days, x.counted, x.country from receivables.rights_term x
  where x.kind = :kind and x.country in (coalesce(d.country, c.country), '**')
  order by x.country = '**'
  limit 1
) t
left join lateral (
  select g.day as last_day
  from (select :received::date + n as day from generate_series(1, 200) as n) g
  where extract(isodow from g.day) < 6
    and not exists (select from tenants.v_holiday h where h.country = t.country and h.day = g.day and h.kind = 'public')
  order by g.day
  offset greatest(t.days - 1, 0)
  limit 1
) w on t.counted = 'working'
where d.tenant_id = :tenant and d.debtor_id = :debtor
on conflict do nothing
