-- tenant · segments by name, or those asked for. Reads dunning.segment and segment_version.
select s.segment_id, s.name, s.version, v.tree::text as tree, v.written_at
from dunning.segment s
join dunning.segment_version v
  on v.tenant_id = :tenant and v.segment_id = s.segment_id and v.version = s.version
where s.tenant_id = :tenant and s.dropped_at is null and (:segments::uuid[] is null or s.segment_id = any(:segments::uuid[]))
order by lower(s.name), s.segment_id
limit :limit
