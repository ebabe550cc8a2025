-- tenant · drops one dunning.segment; a second time changes nothing.
update dunning.segment s
set dropped_at = :now
where s.tenant_id = :tenant and s.segment_id = :segment and s.dropped_at is null
