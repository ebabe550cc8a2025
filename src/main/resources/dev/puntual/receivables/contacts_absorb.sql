-- tenant · reads pg_temp.in_contact; writes receivables.contact. A listed address that was retired comes back;
-- a row without a role leaves the one we know.
insert into receivables.contact as known
  (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
select distinct on (d.code, lower(coalesce(c.email, '')), coalesce(c.phone, ''))
       d.tenant_id,
       receivables.contact_id(d.code, lower(coalesce(c.email, '')), coalesce(c.phone, '')),
       d.debtor_id, coalesce(c.contact_name, ''), coalesce(nullif(c.contact_role, ''), k.role, 'payer'),
       lower(coalesce(c.email, '')), coalesce(c.phone, ''), :now
from pg_temp.in_contact c
join receivables.debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id and d.erased_at is null
left join receivables.contact k
  on k.tenant_id = :tenant and k.contact_id = receivables.contact_id(d.code, lower(coalesce(c.email, '')), coalesce(c.phone, ''))
where c.problem is null and (c.email <> '' or c.phone <> '')
order by d.code, lower(coalesce(c.email, '')), coalesce(c.phone, ''), c.line
on conflict (tenant_id, contact_id) do update
set name = case when excluded.name = '' then known.name else excluded.name end,
    role = excluded.role,
    retired_at = null
where known.tenant_id = :tenant
  and (known.name, known.role, known.retired_at) is distinct from
    (case when excluded.name = '' then known.name else excluded.name end, excluded.role, null)
