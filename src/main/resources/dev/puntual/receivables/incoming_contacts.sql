-- tenant · reads pg_temp.in_document; writes receivables.contact: each address once per debtor.
-- A cell may hold several e-mails, separated by ; or , or blanks. A retired address stays retired, and who was erased gets
-- none.
insert into receivables.contact
  (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
select distinct on (address.debtor_code, address.email, address.phone)
       :tenant::uuid,
       receivables.contact_id(address.debtor_code, address.email, address.phone),
       address.debtor_id, address.contact_name, address.contact_role, address.email, address.phone, :now
from (
  select cell.line, cell.debtor_code, cell.debtor_id, coalesce(cell.contact_name, '') as contact_name,
         coalesce(cell.contact_role, 'payer') as contact_role,
         lower(coalesce(one.email, '')) as email, coalesce(cell.phone, '') as phone
  from (
    select d.debtor_code, d.debtor_id, d.contact_name, d.contact_role, d.email, d.phone, min(d.line) as line
    from pg_temp.in_document d
    where d.problem is null and (d.email <> '' or d.phone <> '')
      and not exists (
        select from receivables.debtor e
        where e.tenant_id = :tenant and e.debtor_id = d.debtor_id and e.erased_at is not null)
    group by d.debtor_code, d.debtor_id, d.contact_name, d.contact_role, d.email, d.phone
  ) cell
  left join lateral regexp_split_to_table(cell.email, '[;,\s]+') as one(email) on one.email <> ''
) address
order by address.debtor_code, address.email, address.phone, address.line
on conflict (tenant_id, contact_id) do nothing
