-- tenant · the draft itself goes, after its steps.
delete from dunning.strategy v where v.tenant_id = :tenant and v.published_at is null
