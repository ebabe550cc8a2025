-- tenant · keeps one dunning.segment from being put to new use until this transaction ends; nothing when it is gone.
select x.segment_id from dunning.segment x
where x.tenant_id = :tenant and x.segment_id = :segment and x.dropped_at is null
for update
