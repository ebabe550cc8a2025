-- tenant · the newest word of the company. Reads rules.declaration.
select d.holds, d.wording, d.signed_name, d.signed_at
from rules.declaration d
where d.tenant_id = :tenant
order by d.signed_at desc, d.declaration_id desc
limit 1
