-- tenant · somebody says that payments are up to date, where that is asked at all. Writes dunning.freshness.
update dunning.freshness f
set vouched_at = :now, vouched_by = :person
where f.tenant_id = :tenant and f.days is not null
