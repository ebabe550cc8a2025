-- tenant · whether another dunning.segment has this name, and how many there are.
select count(*) as all_of_them, count(*) filter (where lower(s.name) = lower(:name) and s.segment_id <> :segment) as same
from dunning.segment s
where s.tenant_id = :tenant and s.dropped_at is null
