-- tenant · a person's yes to being without these editions; a later one takes its place. Writes rules.agreed.
insert into rules.agreed as a (tenant_id, fingerprint, agreed_at, agreed_by)
select :tenant, u.fingerprint, :now, :person
from unnest(:editions::text[]) u (fingerprint)
on conflict (tenant_id, fingerprint) do update set agreed_at = :now, agreed_by = :person
where a.tenant_id = :tenant
