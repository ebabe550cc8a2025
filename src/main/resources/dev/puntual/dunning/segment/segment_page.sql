-- tenant · one page of segments by name, keyed, of those whose name contains the words. Reads dunning.segment and
-- segment_version.
select lower(s.name) as sort_key, s.segment_id, s.name, s.version, v.tree::text as tree, v.written_at
from (
  select n.segment_id, n.name, n.version
  from dunning.segment n
  where n.tenant_id = :tenant and n.dropped_at is null and strpos(lower(n.name), lower(:words)) > 0
    and (:after::text is null or (lower(n.name), n.segment_id::text) > (:afterName::text, :after::text))
  order by lower(n.name), n.segment_id::text
  limit :limit
) s
join dunning.segment_version v
  on v.tenant_id = :tenant and v.segment_id = s.segment_id and v.version = s.version
order by lower(s.name), s.segment_id::text
