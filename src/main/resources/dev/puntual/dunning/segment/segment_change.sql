-- tenant · raises the version of one dunning.segment and names it anew.
update dunning.segment s
set name = :name, version = s.version + 1
where s.tenant_id = :tenant and s.segment_id = :segment and s.dropped_at is null
returning s.version
