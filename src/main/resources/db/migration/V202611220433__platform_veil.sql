-- Why: whoever asked to be erased and is still owed by is seen by nobody but those who decide, in no list, search or file.
-- Locks: each named table for the instant in which a policy is added. A million rows: nothing to do.

do $$
begin
  if not exists (select from pg_roles where rolname = 'puntual_veiled') then
    create role puntual_veiled nologin;
  end if;
  grant puntual_app to puntual_veiled;
  execute format('grant puntual_veiled to %I with inherit false, set true', current_user);
end $$;

-- Whom this transaction does not see. Nobody says so: nobody is hidden.
create function app.hidden() returns uuid[] language sql stable parallel safe
return coalesce(nullif(current_setting('app.hidden', true), ''), '{}')::uuid[];

-- Rows about the hidden are left out for that role alone, so statements of everybody else are planned and run as before.
create function app.veil(t regclass, subject text) returns void language plpgsql as $$
begin
  execute format(
    'create policy veiled on %s as restrictive for select to puntual_veiled'
    ' using (%I is null or %I <> all ((select app.hidden())::uuid[]))', t, subject, subject);
end $$;

select app.veil('receivables.debtor', 'debtor_id');
select app.veil('receivables.contact', 'debtor_id');
select app.veil('receivables.receivable', 'debtor_id');
select app.veil('worklist.task', 'debtor_id');
select app.veil('worklist.hold', 'debtor_id');
select app.veil('inbox.conversation', 'debtor_id');
select app.veil('messaging.message', 'subject_id');
select app.veil('messaging.answer', 'subject_id');
select app.veil('payments.payment', 'debtor_id');
