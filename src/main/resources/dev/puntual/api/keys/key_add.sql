-- tenant · a new key of the company. Writes api.key.
insert into api.key (tenant_id, key_id, name, scope, secret_hash, ending, made_by, made_at)
values (:tenant, :key, :name, :scope, :hash, :ending, :person, :now)
