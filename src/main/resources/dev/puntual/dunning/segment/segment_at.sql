-- tenant · one segment as it stood at a version. Reads dunning.segment and segment_version.
select s.segment_id, s.name, v.version, v.tree::text as tree
from dunning.segment s
join dunning.segment_version v
  on v.tenant_id = :tenant and v.segment_id = s.segment_id and v.version = :version
where s.tenant_id = :tenant and s.segment_id = :segment
