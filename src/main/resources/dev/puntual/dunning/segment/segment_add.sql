-- tenant · writes dunning.segment; the same name twice, or one segment too many, writes nothing.
insert into dunning.segment (tenant_id, segment_id, name, version, made_at)
select :tenant, :segment, :name, 1, :now
where (select count(*) from dunning.segment s where s.tenant_id = :tenant and s.dropped_at is null) < :most
on conflict do nothing
