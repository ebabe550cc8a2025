-- tenant · reads pg_temp.in_document; writes receivables.contact: each address once per debtor.
-- A cell may hold several e-mails, separated by ; or , or blanks. A retired address stays retired.
insert into receivables.contact
  (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
select distinct on (address.debtor_code, address.email, address.phone)
       :tenant::uuid,
       md5(:tenant::text || '/c/' || address.debtor_code || '/' || address.email || '/' || address.phone)::uuid,
       md5(:tenant::text || '/d/' || address.debtor_code)::uuid,
       address.contact_name, address.contact_role, address.email, address.phone, :now
from (
  select d.line, d.debtor_code, coalesce(d.contact_name, '') as contact_name,
         coalesce(d.contact_role, 'payer') as contact_role,
         lower(coalesce(one.email, '')) as email, coalesce(d.phone, '') as phone
  from pg_temp.in_document d
  left join lateral regexp_split_to_table(d.email, '[;,\s]+') as one(email) on one.email <> ''
  where d.problem is null and (d.email <> '' or d.phone <> '')
) address
order by address.debtor_code, address.email, address.phone, address.line
on conflict (tenant_id, contact_id) do nothing
