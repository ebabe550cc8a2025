-- tenant · the trail names one person no more: a word of theirs alone or in a list of such, and telling words in any
-- sentence, become an alias. Lines about the team and the company itself are left alone. Writes tenants.audit.
with said as (
  select a.at, a.audit_id,
         regexp_replace(regexp_replace(a.subject, '(^|, |: )' || :any || '(?=$|, )', '\1' || :alias, 'g'), :pattern, :alias, 'gi') as subject,
         regexp_replace(regexp_replace(a.detail, '(^|, |: )' || :any || '(?=$|, )', '\1' || :alias, 'g'), :pattern, :alias, 'gi') as detail
  from tenants.audit a
  where a.tenant_id = :tenant and a.action ~ '^(desk|messaging|inbox|worklist|surcharges|api|intake)[.]'
)
update tenants.audit a
set subject = s.subject, detail = s.detail
from said s
where a.tenant_id = :tenant and a.at = s.at and a.audit_id = s.audit_id and (a.subject <> s.subject or a.detail <> s.detail)
