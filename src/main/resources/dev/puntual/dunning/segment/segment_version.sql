-- tenant · writes dunning.segment_version; a version is written once.
insert into dunning.segment_version (tenant_id, segment_id, version, tree, written_by, written_at)
values (:tenant, :segment, :version, :tree::jsonb, :person, :now)
on conflict do nothing
