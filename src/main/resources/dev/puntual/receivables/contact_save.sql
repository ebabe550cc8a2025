-- tenant · writes one receivables.contact under the same name that a file would give it, so that both are one.
insert into receivables.contact as known
  (tenant_id, contact_id, debtor_id, name, role, email, phone, traits, email_bad_since, created_at)
select d.tenant_id,
       receivables.contact_id(d.code, :email::text, :phone::text),
       d.debtor_id, :name, :role, :email, :phone, :traits, :badSince, :now
from receivables.debtor d
where d.tenant_id = :tenant and d.debtor_id = :debtor
on conflict (tenant_id, contact_id) do update
set name = excluded.name, role = excluded.role, traits = excluded.traits, retired_at = null, email_bad_since = excluded.email_bad_since
returning known.contact_id
