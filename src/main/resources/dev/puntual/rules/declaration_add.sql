-- tenant · a company's signed word about the authorisations it holds. Writes rules.declaration.
insert into rules.declaration (tenant_id, declaration_id, holds, wording, signed_name, signed_by, signed_at)
values (:tenant, :id, :holds, :wording, :name, :person, :now)
on conflict do nothing
