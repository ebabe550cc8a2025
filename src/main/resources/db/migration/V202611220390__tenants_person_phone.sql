-- Why: letters name who takes care of a debtor, and test messages go to one's own telephone.
-- Locks: tenants.person, for the instant in which an empty column is added.

-- E.164; empty where the person gave none.
alter table tenants.person add column phone text not null default '';

create or replace view tenants.v_person with (security_invoker = true) as
select tenant_id, person_id, name, email, role, language, created_at, disabled_at, phone from tenants.person;
